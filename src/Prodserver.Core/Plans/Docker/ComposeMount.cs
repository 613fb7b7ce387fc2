namespace Prodserver.Core.Plans.Docker;

/// <summary>A named volume in a container.</summary>
/// <param name="Target">The absolute path in the container.</param>
public sealed record ComposeMount(string Volume, string Target);
