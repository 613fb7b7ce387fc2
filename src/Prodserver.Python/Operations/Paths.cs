using Prodserver.Python.Evaluation;
using Prodserver.Python.Values;

namespace Prodserver.Python.Operations;

/// <summary>POSIX paths as <c>pathlib</c> has them.</summary>
internal static class Paths
{
    /// <summary>Without empty and single-dot parts; <c>..</c> stays; a path of nothing is <c>.</c>.</summary>
    public static string Normalize(string path)
    {
        var parts = path.Split('/').Where(part => part.Length > 0 && part != ".");
        var root = Root(path);
        var joined = root + string.Join('/', parts);
        return joined.Length == 0 ? "." : joined;
    }

    /// <summary>Two slashes at the start, and not more, mean something of their own in POSIX.</summary>
    public static string Root(string path) =>
        path.StartsWith("//", StringComparison.Ordinal) && !path.StartsWith("///", StringComparison.Ordinal) ? "//"
        : path.StartsWith('/') ? "/"
        : "";

    public static IReadOnlyList<string> Parts(string path)
    {
        var root = Root(path);
        var rest = path[root.Length..].Split('/').Where(part => part.Length > 0 && part != ".");
        return root.Length > 0 ? [root, .. rest] : [.. rest];
    }

    public static PyValue Join(PyPath path, PyValue other, Site site)
    {
        var text = other switch { PyStr { Value: var value } => value, PyPath { Value: var value } => value, _ => throw site.TypeError($"expected str, bytes or os.PathLike object, not {other.TypeName}") };
        site.Spend(path.Value.Length + text.Length);
        return path.With(Normalize(text.StartsWith('/') ? text : path.Value.EndsWith('/') ? path.Value + text : path.Value + "/" + text), site.Position);
    }

    public static string Parent(string path)
    {
        var parts = Parts(path);
        var isRoot = parts is [['/', ..]];
        return isRoot ? path : FromParts(parts.Take(parts.Count - 1));
    }

    public static string FromParts(IEnumerable<string> parts)
    {
        var all = parts.ToList();
        return all is [['/', ..] root, .. var rest] ? root + string.Join('/', rest) : all.Count == 0 ? "." : string.Join('/', all);
    }

    public static string Name(string path) => Parts(path) is [.., var last] && !last.StartsWith('/') ? last : "";

    /// <summary>The last suffix of a name with its dot, or nothing: <c>pathlib</c>'s rule before Python 3.14.</summary>
    public static string Suffix(string name)
    {
        var dot = name.LastIndexOf('.');
        return dot > 0 && dot < name.Length - 1 ? name[dot..] : "";
    }

    /// <summary>All suffixes of a name with their dots.</summary>
    public static IEnumerable<string> Suffixes(string name) =>
        name.EndsWith('.') ? [] : name.TrimStart('.').Split('.').Skip(1).Select(suffix => "." + suffix);

    /// <summary><c>os.path.normpath</c>: also takes <c>..</c> back.</summary>
    public static string Collapse(string path)
    {
        if (path.Length == 0)
        {
            return ".";
        }

        var root = Root(path);
        var kept = new List<string>();
        foreach (var part in path.Split('/').Where(part => part.Length > 0 && part != "."))
        {
            if (part != ".." || (root.Length == 0 && (kept.Count == 0 || kept[^1] == "..")))
            {
                kept.Add(part);
            }
            else if (kept.Count > 0)
            {
                kept.RemoveAt(kept.Count - 1);
            }
        }

        var collapsed = root + string.Join('/', kept);
        return collapsed.Length == 0 ? "." : collapsed;
    }

    /// <summary><c>os.path.abspath</c>: below the project's folder, which is where every process starts.</summary>
    public static string Absolute(string path, Session session) =>
        Collapse(path.StartsWith('/') ? path : session.Target.ProjectRoot + "/" + path);
}
