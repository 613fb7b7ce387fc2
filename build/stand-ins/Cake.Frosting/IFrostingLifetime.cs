namespace Cake.Frosting;

/// <summary>What frames a run.</summary>
public interface IFrostingLifetime : IFrostingSetup, IFrostingTeardown;
