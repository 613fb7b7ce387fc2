using Prodserver.Core.Findings;
using Prodserver.Python.Evaluation;
using Prodserver.Python.Operations;
using Prodserver.Python.Syntax;
using Prodserver.Python.Values;

namespace Prodserver.Python.Library.Variables;

/// <summary>An <c>environ.Path</c>: an absolute path that gives paths below it when it is called.</summary>
internal sealed class PyEnvironPath(string root, SourcePosition position) : PyLibraryObject(position)
{
    public override string TypeName => "Path";

    public override string? AsText => root;

    public static PyValue Make(Call call)
    {
        var start = call.Positional.Count > 0 ? call.Path(call.Positional[0]) : "";
        var isFile = call.Keywords.FirstOrDefault(keyword => keyword.Key == "is_file").Value is PyBool { Value: true };
        return new PyEnvironPath(Joined(isFile ? Paths.Parent(start) : start, call.Positional.Skip(1), call), call.Site.Position);
    }

    public override PyValue? Find(string name, Site site) => name switch
    {
        "root" => site.Text(root),
        "path" => new PyBuiltin(name, call => new PyEnvironPath(Joined(root, call.Positional, call), call.Site.Position)),
        "file" => new PyBuiltin(name, call => Files.PyFile.Open(call with { Positional = [call.Site.Text(Joined(root, call.Positional.Take(1), call)), .. call.Positional.Skip(1)] })),
        _ => null,
    };

    public override PyValue? Invoke(Call call) => call.FirstUnknown ?? (PyValue)call.Site.Text(Joined(root, call.Positional, call));

    public override PyValue? Item(PyValue index, Site site) => Indexing.Get(site.Text(root), index, site);

    public override PyValue? Binary(BinaryOperator @operator, PyValue other, bool isLeft, Site site) => (@operator, other) switch
    {
        (BinaryOperator.Add, PyStr { Value: var text }) when isLeft => Below(text, site),
        (BinaryOperator.Add, PyEnvironPath path) when isLeft => Below(path.AsText!, site),
        (BinaryOperator.Subtract, PyInt { Value: var levels }) when isLeft && levels >= 0 && levels < 100 => Below(string.Concat(Enumerable.Repeat("../", (int)levels)), site),
        _ => null,
    };

    public override Known<bool>? IsEqual(PyValue other, Site site) => other switch
    {
        PyEnvironPath path => path.AsText == root,
        PyStr { Value: var text } => text == root,
        PyObject => null,
        _ => false,
    };

    public override bool IsSame(PyLibraryObject other) => other is PyEnvironPath path && path.AsText == root;

    private PyEnvironPath Below(string path, Site site) => new(Paths.Absolute(path.StartsWith('/') ? path : $"{root}/{path}", site.Session), site.Position);

    private static string Joined(string start, IEnumerable<PyValue> parts, Call call) => Paths.Absolute(
        parts.Select(call.Path).Aggregate(start, (path, part) => part.StartsWith('/') ? part : path.Length == 0 ? part : path.TrimEnd('/') + "/" + part),
        call.Session);
}
