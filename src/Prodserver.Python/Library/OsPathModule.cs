using Prodserver.Python.Evaluation;
using Prodserver.Python.Operations;
using Prodserver.Python.Values;

namespace Prodserver.Python.Library;

/// <summary><c>os.path</c> on the target: <c>posixpath</c>.</summary>
internal sealed class OsPathModule() : LibraryModule("os.path")
{
    public static OsPathModule Instance { get; } = new();

    public override PyValue? Find(string name, Site site) => name switch
    {
        "join" => Function(name, Join),
        "dirname" => Function(name, call => call.Site.Text(Split(call.Path(call.Single())).Head)),
        "basename" => Function(name, call => call.Site.Text(Split(call.Path(call.Single())).Tail)),
        "split" => Function(name, call => Split(call.Path(call.Single())) is var (head, tail) ? call.Site.Tuple([call.Site.Text(head), call.Site.Text(tail)]) : null!),
        "splitext" => Function(name, SplitExtension),
        // The target's folder is taken as it is: a settings module does not depend on what a link points to.
        "abspath" or "realpath" => Function(name, call => call.Site.Text(Paths.Absolute(call.Path(call.Single()), call.Session))),
        "normpath" => Function(name, call => call.Site.Text(Paths.Collapse(call.Path(call.Single())))),
        "isabs" => Function(name, call => call.Site.Boolean(call.Path(call.Single()).StartsWith('/'))),
        "relpath" => Function(name, RelativePath),
        "exists" or "isfile" or "isdir" or "islink" or "getsize" or "expanduser" or "expandvars" or "lexists"
            => Function(name, call => call.Site.Unknown($"os.path.{name}() asks the target")),
        "sep" or "pardir" or "curdir" or "pathsep" => OsModule.Instance.Find(name, site),
        _ => null,
    };

    private static PyStr Join(Call call)
    {
        var parts = call.Take(1, int.MaxValue);
        var joined = call.Path(parts[0]);
        foreach (var part in parts.Skip(1).Select(call.Path))
        {
            joined = part.StartsWith('/') ? part
                : joined.Length == 0 || joined.EndsWith('/') ? joined + part
                : joined + "/" + part;
            call.Site.Spend(joined.Length);
        }

        return call.Site.Text(joined);
    }

    private static (string Head, string Tail) Split(string path)
    {
        var slash = path.LastIndexOf('/') + 1;
        var head = path[..slash];
        return (head.Trim('/').Length > 0 ? head.TrimEnd('/') : head, path[slash..]);
    }

    private static PyTuple SplitExtension(Call call)
    {
        var path = call.Path(call.Single());
        var name = path.LastIndexOf('/') + 1;
        var dot = path.LastIndexOf('.');
        var isExtension = dot > name && path.AsSpan(name, dot - name).IndexOfAnyExcept('.') >= 0;
        return isExtension
            ? call.Site.Tuple([call.Site.Text(path[..dot]), call.Site.Text(path[dot..])])
            : call.Site.Tuple([call.Site.Text(path), call.Site.Text("")]);
    }

    private static PyStr RelativePath(Call call)
    {
        var given = call.Bind(1, "path", "start");
        var path = call.Path(given[0]!) is { Length: > 0 } text ? text : throw call.Site.ValueError("no path specified");
        var target = Parts(Paths.Absolute(path, call.Session));
        var start = Parts(Paths.Absolute(given[1] is null ? "." : call.Path(given[1]!), call.Session));
        var common = target.Zip(start).TakeWhile(pair => pair.First == pair.Second).Count();
        var relative = string.Join('/', Enumerable.Repeat("..", start.Length - common).Concat(target.Skip(common)));
        return call.Site.Text(relative.Length == 0 ? "." : relative);
    }

    private static string[] Parts(string path) => path.Split('/', StringSplitOptions.RemoveEmptyEntries);
}
