using Cake.Core;

namespace Cake.Frosting;

/// <summary>A task that asks for no context of its own.</summary>
public abstract class FrostingTask : FrostingTask<ICakeContext>;
