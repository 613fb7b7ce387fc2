using Prodserver.Python.Evaluation;
using Prodserver.Python.Operations;
using Prodserver.Python.Values;

namespace Prodserver.Python.Library;

/// <summary>The classes of <c>pathlib</c>.</summary>
internal static class PathClass
{
    public static PyBuiltin Find(string name, bool isPure) => new(name, call => Make(call, isPure)) { ClassName = isPure ? "PurePosixPath" : "PosixPath" };

    /// <summary>A name of the class itself: <c>Path.cwd</c>.</summary>
    public static PyValue? Member(string name) => name switch
    {
        "cwd" => new PyBuiltin("cwd", call => new PyPath(call.Session.Target.ProjectRoot, isPure: false, call.Site.Position)),
        "home" => new PyBuiltin("home", call => call.Site.Unknown("Path.home() asks the target")),
        _ => null,
    };

    private static PyPath Make(Call call, bool isPure)
    {
        PyValue path = new PyPath(".", isPure, call.Site.Position);
        foreach (var part in call.Take(0, int.MaxValue))
        {
            path = part is PyStr or PyPath ? Paths.Join((PyPath)path, part, call.Site) : throw call.Wrong("str or an os.PathLike object", part);
        }

        return (PyPath)path;
    }
}
