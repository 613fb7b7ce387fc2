using Prodserver.Core.Findings;
using Prodserver.Python.Source;

namespace Prodserver.Python.Modules;

/// <summary>A module's file as far as it could be read: what is the same for every environment.</summary>
/// <param name="Text">The text; null where the file is not readable as Python.</param>
internal sealed record ModuleSource(string Path, SourceText? Text, IReadOnlyList<Finding> Findings);
