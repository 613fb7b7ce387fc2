using Prodserver.Core;

namespace Prodserver.Delivery.Folders;

/// <summary>An environment's rendered files, <c>manifest.json</c> among them.</summary>
public sealed record EnvironmentFiles(string Environment, IReadOnlyList<RenderedFile> Files)
{
    /// <summary>The project's name; null where it does not matter whose folder it is.</summary>
    public string? Project { get; init; }
}
