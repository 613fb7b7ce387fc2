namespace Prodserver.Python.Modules;

/// <summary>Where a module of the project stands.</summary>
/// <param name="Path">Its file below the project's folder; null for a folder without an <c>__init__.py</c> (a namespace package).</param>
/// <param name="IsPackage">True where it may have submodules.</param>
internal sealed record ModuleFile(string? Path, bool IsPackage);
