using Cake.Core;

namespace Cake.Frosting;

/// <summary>The context of a program that needs no more than Cake's own.</summary>
public class FrostingContext(ICakeContext context) : CakeContextAdapter(context), IFrostingContext;
