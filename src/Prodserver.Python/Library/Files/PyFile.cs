using System.Text;
using Prodserver.Core.Findings;
using Prodserver.Python.Evaluation;
using Prodserver.Python.Operations;
using Prodserver.Python.Values;

namespace Prodserver.Python.Library.Files;

/// <summary>A file of the project, open for reading as text or as bytes.</summary>
internal sealed class PyFile : PyLibraryObject
{
    private readonly string _content;
    private readonly bool _isText;

    private PyFile(string content, bool isText, SourcePosition position)
        : base(position)
    {
        (_content, _isText) = (content, isText);
        Begin(0);
    }

    public override string TypeName => _isText ? "TextIOWrapper" : "BufferedReader";

    /// <summary><c>open(…)</c>: the file, or why its content is not known.</summary>
    public static PyValue Open(Call call)
    {
        var given = call.Bind(1, "file", "mode", "buffering", "encoding", "errors", "newline", "closefd", "opener");
        if (given[0] is not (PyStr or PyPath))
        {
            return call.Site.Unknown("open() of anything but a path is not modelled");
        }

        return Open(call.Path(given[0]!), given[1], [given[3], given[4]], given[5], call);
    }

    public static PyValue Open(string path, PyValue? mode, ReadOnlySpan<PyValue?> encoding, PyValue? newline, Call call)
    {
        var how = mode is null ? "r" : call.Text(mode);
        if (how is not ("r" or "rt" or "tr" or "rb" or "br") || newline is not (null or PyNone))
        {
            return call.Site.Unknown("open() is modelled for reading only");
        }

        var isText = !how.Contains('b', StringComparison.Ordinal);
        return (isText ? FileContent.Text(path, encoding, call) : FileContent.Bytes(path, call)) switch
        {
            PyStr { Value: var text } => new PyFile(text, isText: true, call.Site.Position),
            PyBytes { Value: var bytes } => new PyFile(Encoding.Latin1.GetString(bytes.Span), isText: false, call.Site.Position),
            var unknown => unknown,
        };
    }

    public override PyValue? Find(string name, Site site) => name switch
    {
        "read" => new PyBuiltin(name, call => call.Take(0, 1) is [] or [PyNone] ? ReadAll(call.Site) : call.Site.Unknown("reading a part of a file is not modelled")),
        "readline" => new PyBuiltin(name, call => call.Take(0, 0) is [] && Next(call.Site) is { } line ? line : Piece("", call.Site)),
        "readlines" => new PyBuiltin(name, call => call.Take(0, 0) is [] ? call.Site.List(Rest(call.Site)) : null!),
        "close" => new PyBuiltin(name, call => call.Site.None()),
        _ => null,
    };

    public override Known<PyValue[]>? Items(Site site) => Rest(site);

    public override PyValue? Enter(Site site) => this;

    /// <summary>What is left of it.</summary>
    public PyValue ReadAll(Site site)
    {
        var rest = _content[(int)State!..];
        Change(_content.Length, site.Journal);
        return Piece(rest, site);
    }

    private PyValue[] Rest(Site site)
    {
        var lines = new List<PyValue>();
        while (Next(site) is { } line)
        {
            lines.Add(line);
        }

        return [.. lines];
    }

    private PyValue? Next(Site site)
    {
        var start = (int)State!;
        if (start == _content.Length)
        {
            return null;
        }

        var end = _content.IndexOf('\n', start) + 1;
        end = end == 0 ? _content.Length : end;
        Change(end, site.Journal);
        site.Spend(end - start);
        return Piece(_content[start..end], site);
    }

    private PyValue Piece(string text, Site site) => _isText ? site.Text(text) : new PyBytes(Encoding.Latin1.GetBytes(text), site.Position);
}
