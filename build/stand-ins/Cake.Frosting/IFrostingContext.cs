using Cake.Core;

namespace Cake.Frosting;

/// <summary>What a run knows; the tasks of one run share it.</summary>
public interface IFrostingContext : ICakeContext;
