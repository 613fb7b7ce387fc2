using System.Text.RegularExpressions;
using Prodserver.Python.Evaluation;
using Prodserver.Python.Operations;
using Prodserver.Python.Values;

namespace Prodserver.Python.Library;

/// <summary><c>os.path</c> on the target: <c>posixpath</c>.</summary>
internal sealed partial class OsPathModule() : LibraryModule("os.path")
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
        "exists" or "lexists" => Function(name, call => call.Site.Boolean(call.Session.Files.Exists(call.Path(call.Single()), call.Site))),
        "isfile" => Function(name, call => call.Site.Boolean(call.Session.Files.IsFile(call.Path(call.Single()), call.Site))),
        "isdir" => Function(name, call => call.Site.Boolean(call.Session.Files.IsFolder(call.Path(call.Single()), call.Site))),
        "expanduser" => Function(name, ExpandUser),
        "expandvars" => Function(name, ExpandVariables),
        "commonprefix" => Function(name, CommonPrefix),
        "commonpath" => Function(name, CommonPath),
        "normcase" => Function(name, call => call.Site.Text(call.Path(call.Single()))),
        "splitdrive" => Function(name, call => call.Site.Tuple([call.Site.Text(""), call.Site.Text(call.Path(call.Single()))])),
        "islink" or "ismount" or "getsize" or "getmtime" or "getatime" or "getctime" or "samefile"
            => Function(name, call => call.Site.Unknown($"os.path.{name}() asks the target")),
        "sep" or "pardir" or "curdir" or "pathsep" or "extsep" or "altsep" or "devnull" => OsModule.Instance.Find(name, site),
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

    private static PyValue ExpandUser(Call call) => call.Path(call.Single()) is var path && path.StartsWith('~')
        ? call.Site.Unknown("the home folders of the target are not known")
        : call.Site.Text(path);

    /// <summary>Variables that are not set stay as they are written.</summary>
    private static PyValue ExpandVariables(Call call)
    {
        PyUnknown? unknown = null;
        var expanded = Variable().Replace(call.Path(call.Single()), match =>
        {
            var value = call.Session.Environment.Find(match.Groups["name"].Value, call.Site);
            unknown ??= value is null ? null : Unknowns.Of(value);
            return value is PyStr { Value: var text } ? text : match.Value;
        });
        return unknown ?? (PyValue)call.Site.Text(expanded);
    }

    [GeneratedRegex(@"\$((?<name>[A-Za-z0-9_]+)|\{(?<name>[^}]*)\})", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Variable();

    private static PyValue CommonPrefix(Call call)
    {
        if (!Texts(call).Is(out var texts, out var unknown))
        {
            return unknown;
        }

        var length = 0;
        while (texts.Count > 0 && texts.TrueForAll(text => length < text.Length && text[length] == texts[0][length]))
        {
            length++;
        }

        return call.Site.Text(texts.Count == 0 ? "" : texts[0][..length]);
    }

    private static PyValue CommonPath(Call call)
    {
        if (!Texts(call).Is(out var texts, out var unknown))
        {
            return unknown;
        }

        if (texts.Count == 0)
        {
            throw call.Site.ValueError("commonpath() arg is an empty sequence");
        }

        if (texts.Select(text => text.StartsWith('/')).Distinct().Count() > 1)
        {
            throw call.Site.ValueError("Can't mix absolute and relative paths");
        }

        var split = texts.ConvertAll(text => Array.FindAll(Parts(text), part => part != "."));
        var common = split[0].TakeWhile((part, index) => split.TrueForAll(parts => index < parts.Length && parts[index] == part));
        return call.Site.Text((texts[0].StartsWith('/') ? "/" : "") + string.Join('/', common));
    }

    private static Known<List<string>> Texts(Call call)
    {
        if (!Iteration.Items(call.Single(), call.Site).Is(out var items, out var unknown))
        {
            return unknown;
        }

        var unknownItem = items.Select(Unknowns.Of).FirstOrDefault(found => found is not null);
        return unknownItem is not null ? unknownItem : items.Select(call.Path).ToList();
    }

    private static string[] Parts(string path) => path.Split('/', StringSplitOptions.RemoveEmptyEntries);
}
