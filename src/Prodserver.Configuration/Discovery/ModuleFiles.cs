using Prodserver.Configuration.Files;

namespace Prodserver.Configuration.Discovery;

/// <summary>Finds the files of the project's own modules.</summary>
internal static class ModuleFiles
{
    /// <summary>The file of a module: a package before a module of the same name, as Python has it; null where the project has neither.</summary>
    public static string? Find(ProjectFiles files, string module)
    {
        if (module.Split('.').Any(part => part.Length == 0 || part.AsSpan().ContainsAny('/', '\\', '\0')))
        {
            return null;
        }

        var path = module.Replace('.', '/');
        return files.IsFile(path + "/__init__.py") ? path + "/__init__.py" : files.IsFile(path + ".py") ? path + ".py" : null;
    }

    /// <summary>The modules and packages in the folder of a package, in ordinal order, without those whose names begin with an underscore.</summary>
    public static IEnumerable<string> In(ProjectFiles files, string package)
    {
        var folder = package.Replace('.', '/');
        var prefix = package.Length == 0 ? "" : package + ".";
        return files.List(folder)
            .Select(name => name.EndsWith(".py", StringComparison.Ordinal) ? name[..^3] : name)
            .Where(name => name.Length > 0 && name[0] != '_' && !name.Contains('.', StringComparison.Ordinal))
            .Distinct(StringComparer.Ordinal)
            .Select(name => prefix + name)
            .Where(module => Find(files, module) is not null);
    }
}
