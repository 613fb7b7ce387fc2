using Prodserver.Python.Evaluation;
using Prodserver.Python.Operations;
using Prodserver.Python.Values;

namespace Prodserver.Python.Library.Variables;

/// <summary>
/// What libraries do with the target's variables. A file with variables that the project does not have is taken to be missing on the target, too: what the
/// target's processes have in their environment is declared. A variable that is declared a secret stays unknown, whatever a file says.
/// </summary>
internal static class LoadedVariables
{
    /// <summary>The text of a file of the project; null where the project has no such file, or none that is text.</summary>
    public static string? File(string path, Call call) =>
        call.Session.Files.Read(path) is not null && FileContent.Text(path, [null, null], call) is PyStr { Value: var text } ? text.TrimStart('\uFEFF') : null;

    /// <summary>The path of a file in a folder or in one above it, up to the project's folder; null where there is none.</summary>
    /// <param name="folder">A path of the target.</param>
    public static string? FindUpwards(string folder, IReadOnlyList<string> names, Call call)
    {
        var files = call.Session.Files;
        for (var current = Paths.Absolute(folder, call.Session); files.Below(current) is { } below; current = Paths.Parent(current))
        {
            if (names.FirstOrDefault(name => files.Read($"{current}/{name}") is not null) is { } found)
            {
                return $"{current}/{found}";
            }

            if (below.Length == 0)
            {
                return null;
            }
        }

        return null;
    }

    /// <summary>The folder on the target of the file that holds the call.</summary>
    public static string CallerFolder(Call call) => Paths.Parent($"{call.Session.Target.ProjectRoot.TrimEnd('/')}/{call.Site.Position.File}");

    /// <summary>Sets a variable, unless it is set already and may not be replaced.</summary>
    public static void Set(string name, PyValue value, bool replaces, Site site)
    {
        var environment = site.Session.Environment;
        switch (environment.Find(name, site))
        {
            case PyUnknown { IsSecret: true }:
                break;
            case PyUnknown { MayBeAbsent: true } maybe when !replaces:
                environment.Set(site.Text(name), new PyUnknown(maybe.Reason, maybe.Position), site);
                break;
            case null:
                environment.Set(site.Text(name), value, site);
                break;
            default:
                if (replaces)
                {
                    environment.Set(site.Text(name), value, site);
                }

                break;
        }
    }

    /// <summary>A variable's value; unknown where it may be set or not; null where it is not set.</summary>
    public static PyValue? Find(string name, Site site) => site.Session.Environment.Find(name, site) switch
    {
        PyUnknown { MayBeAbsent: true } maybe => new PyUnknown(maybe.Reason, maybe.Position),
        var value => value,
    };
}
