using Prodserver.Python.Evaluation;
using Prodserver.Python.Library.Files;
using Prodserver.Python.Values;

namespace Prodserver.Python.Operations;

/// <summary>The attributes and methods of <c>pathlib.Path</c>. What asks the target's file system has no known answer.</summary>
internal static class PathMembers
{
    public static PyValue? Attribute(PyPath path, string name, Site site) => name switch
    {
        "parent" => path.With(Paths.Parent(path.Value), site.Position),
        "parents" => Parents(path, site),
        "name" => site.Text(Paths.Name(path.Value)),
        "suffix" => site.Text(Paths.Suffix(Paths.Name(path.Value))),
        "stem" => site.Text(Paths.Name(path.Value) is var whole ? whole[..^Paths.Suffix(whole).Length] : ""),
        "parts" => site.Tuple([.. Paths.Parts(path.Value).Select(site.Text)]),
        "anchor" or "root" => site.Text(Paths.Root(path.Value)),
        "drive" => site.Text(""),
        "suffixes" => site.List(Paths.Suffixes(Paths.Name(path.Value)).Select(site.Text)),
        _ => null,
    };

    public static MethodBody? Find(string name) => name switch
    {
        "joinpath" => (self, call) => call.Take(0, int.MaxValue).Aggregate(self, (path, part) => Paths.Join((PyPath)path, part, call.Site)),
        "resolve" or "absolute" => Resolve,
        "as_posix" or "__str__" or "__fspath__" => (self, call) => call.Site.Text(((PyPath)self).Value),
        "is_absolute" => (self, call) => call.Site.Boolean(((PyPath)self).Value.StartsWith('/')),
        "with_name" => (self, call) => Sibling((PyPath)self, call.Text(call.Single()), call.Site),
        "with_suffix" => WithSuffix,
        "relative_to" => RelativeTo,
        "is_relative_to" => (self, call) => call.Site.Boolean(Start((PyPath)self, call) is not null),
        "with_stem" => (self, call) => Sibling((PyPath)self, call.Text(call.Single()) + Paths.Suffix(Paths.Name(((PyPath)self).Value)), call.Site),
        "as_uri" => AsUri,
        "is_reserved" => (_, call) => call.Site.Boolean(false),
        "match" => Match,
        "exists" => (self, call) => Ask(self, call, call.Session.Files.Exists),
        "is_file" => (self, call) => Ask(self, call, call.Session.Files.IsFile),
        "is_dir" => (self, call) => Ask(self, call, call.Session.Files.IsFolder),
        "expanduser" => (self, call) => ((PyPath)self).Value.StartsWith('~') ? call.Site.Unknown("the home folders of the target are not known") : self,
        "read_bytes" => (self, call) => FileContent.Bytes(((PyPath)self).Value, call),
        "read_text" => (self, call) => FileContent.Text(((PyPath)self).Value, call.Bind(0, "encoding", "errors"), call),
        "open" => (self, call) => call.Bind(0, "mode", "buffering", "encoding", "errors", "newline") is var given
            ? PyFile.Open(((PyPath)self).Value, given[0], [given[2], given[3]], given[4], call)
            : null!,
        "is_symlink" or "iterdir" or "glob" or "rglob" or "stat" or "lstat" or "mkdir" or "rmdir" or "touch" or "write_text" or "write_bytes"
            or "unlink" or "chmod" or "rename" or "replace" or "owner" or "group" or "is_mount" or "samefile" or "is_socket" or "symlink_to"
            => (_, call) => call.Site.Unknown($"Path.{call.Name}() asks the file system of the target"),
        _ => null,
    };

    /// <summary>The target's folder is taken as it is: a settings module does not depend on what a link points to.</summary>
    private static PyPath Resolve(PyValue self, Call call)
    {
        call.Bind(0, "strict");
        var path = (PyPath)self;
        var absolute = call.Name == "resolve" ? Paths.Absolute(path.Value, call.Session)
            : path.Value.StartsWith('/') ? path.Value
            : Paths.Normalize(call.Session.Target.ProjectRoot + "/" + path.Value);
        return path.With(absolute, call.Site.Position);
    }

    private static PyTuple Parents(PyPath path, Site site)
    {
        var parents = new List<PyValue>();
        for (var (child, parent) = (path.Value, Paths.Parent(path.Value)); parent != child; (child, parent) = (parent, Paths.Parent(parent)))
        {
            parents.Add(path.With(parent, site.Position));
        }

        return site.Tuple(parents);
    }

    private static PyPath Sibling(PyPath path, string name, Site site)
    {
        if (Paths.Name(path.Value).Length == 0 || name.Length == 0 || name.Contains('/', StringComparison.Ordinal) || name == ".")
        {
            throw site.ValueError(Paths.Name(path.Value).Length == 0 ? $"{Repr.Quote(path.Value)} has an empty name" : $"Invalid name {Repr.Quote(name)}");
        }

        var parent = Paths.Parent(path.Value);
        return path.With(parent == "." ? name : Paths.Normalize(parent + "/" + name), site.Position);
    }

    private static PyPath WithSuffix(PyValue self, Call call)
    {
        var suffix = call.Text(call.Single());
        if (suffix.Contains('/', StringComparison.Ordinal) || suffix == "." || (suffix.Length > 0 && suffix[0] != '.'))
        {
            throw call.Site.ValueError($"Invalid suffix {Repr.Quote(suffix)}");
        }

        var path = (PyPath)self;
        var name = Paths.Name(path.Value);
        return Sibling(path, name.Length == 0 ? name : name[..^Paths.Suffix(name).Length] + suffix, call.Site);
    }

    private static PyPath RelativeTo(PyValue self, Call call)
    {
        var path = (PyPath)self;
        return Start(path, call) is { } start
            ? path.With(Paths.FromParts(Paths.Parts(path.Value).Skip(start.Count)), call.Site.Position)
            : throw call.Site.ValueError(
                $"{Repr.Quote(path.Value)} is not in the subpath of {Repr.Quote(string.Join('/', call.Positional.Select(call.Path)))} OR one path is relative and the other is absolute.");
    }

    /// <summary>The parts of another path that a path begins with; null where it does not.</summary>
    private static IReadOnlyList<string>? Start(PyPath path, Call call)
    {
        var others = call.Take(1, int.MaxValue);
        var joined = others.Aggregate(path.With(".", call.Site.Position), (start, part) => (PyPath)Paths.Join(start, part, call.Site));
        var start = Paths.Parts(joined.Value);
        return start.SequenceEqual(Paths.Parts(path.Value).Take(start.Count)) ? start : null;
    }

    private static PyStr AsUri(PyValue self, Call call)
    {
        var path = ((PyPath)self).Value;
        call.Take(0, 0);
        return path.StartsWith('/')
            ? call.Site.Text("file://" + Percent.Encode(path, "/"))
            : throw call.Site.ValueError("relative path can't be expressed as a file URI");
    }

    private static PyValue Match(PyValue self, Call call) =>
        Glob.Match(Paths.Parts(((PyPath)self).Value), Paths.Parts(call.Text(call.Single()))) is { } matches
            ? call.Site.Boolean(matches)
            : call.Site.Unknown("this pattern of Path.match() is not modelled");

    private static PyValue Ask(PyValue self, Call call, Func<string, Site, Known<bool>> question) =>
        call.Site.Boolean(question(((PyPath)self).Value, call.Site));
}
