using Prodserver.Core.Findings;

namespace Prodserver.Core.Projects;

/// <summary>A folder that nginx serves itself.</summary>
/// <param name="Url">The URL prefix, with a slash at both ends.</param>
/// <param name="Root">The folder on the host; absolute, without a slash at the end.</param>
public sealed record FileMount(string Url, string Root, SourcePosition Position);
