using Prodserver.Core.Findings;
using Prodserver.Python.Syntax;

namespace Prodserver.Python.Modules;

/// <summary>A module's file as far as it could be read: what is the same for every environment.</summary>
/// <param name="Syntax">The tree; null where the file is not readable as Python.</param>
internal sealed record ModuleSource(string Path, ModuleSyntax? Syntax, IReadOnlyList<Finding> Findings);
