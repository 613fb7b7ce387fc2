using Prodserver.Core;

namespace Prodserver.Delivery.Folders;

/// <summary>An environment's rendered files, <c>manifest.json</c> among them.</summary>
public sealed record EnvironmentFiles(string Environment, IReadOnlyList<RenderedFile> Files);
