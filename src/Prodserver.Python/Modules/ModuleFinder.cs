namespace Prodserver.Python.Modules;

/// <summary>Finds the file of a module as Python's import system does, with the project's folder as the only entry of the path.</summary>
internal sealed class ModuleFinder(IProjectFiles files)
{
    private readonly Dictionary<string, ModuleFile?> _found = new(StringComparer.Ordinal);

    /// <summary>The module of a dotted name, or null where the project has none.</summary>
    public ModuleFile? Find(string module)
    {
        if (!_found.TryGetValue(module, out var file))
        {
            file = Look(module);
            _found.Add(module, file);
        }

        return file;
    }

    /// <summary>The path at which the module's own file would stand.</summary>
    public static string FileOf(string module) => module.Replace('.', '/') + ".py";

    /// <summary>True where a folder has the name that the module's file should have.</summary>
    public bool IsFolderInsteadOfFile(string module) => files.IsFolder(FileOf(module));

    public ReadOnlyMemory<byte>? Read(string path) => files.Read(path);

    /// <summary>A package is found before a module, a module before a namespace package.</summary>
    private ModuleFile? Look(string module)
    {
        if (!IsDottedName(module))
        {
            return null;
        }

        var folder = module.Replace('.', '/');
        var isFolder = files.IsFolder(folder);
        if (isFolder && files.Read(folder + "/__init__.py") is not null)
        {
            return new ModuleFile(folder + "/__init__.py", IsPackage: true);
        }

        if (files.Read(FileOf(module)) is not null)
        {
            return new ModuleFile(FileOf(module), IsPackage: false);
        }

        return isFolder ? new ModuleFile(null, IsPackage: true) : null;
    }

    /// <summary>False for names that would leave the project's folder or name no module at all.</summary>
    private static bool IsDottedName(string module) =>
        module.Split('.').All(part => part.Length > 0 && part.All(letter => letter == '_' || char.IsLetterOrDigit(letter)));
}
