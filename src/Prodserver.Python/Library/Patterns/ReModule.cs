using System.Text;
using System.Text.RegularExpressions;
using Prodserver.Python.Evaluation;
using Prodserver.Python.Operations;
using Prodserver.Python.Values;

namespace Prodserver.Python.Library.Patterns;

/// <summary><c>re</c>.</summary>
internal sealed class ReModule() : LibraryModule("re")
{
    public static ReModule Instance { get; } = new();

    public override PyValue? Find(string name, Site site) => name switch
    {
        "I" or "IGNORECASE" => site.Integer(2),
        "M" or "MULTILINE" => site.Integer(8),
        "S" or "DOTALL" => site.Integer(16),
        "U" or "UNICODE" => site.Integer(32),
        "X" or "VERBOSE" => site.Integer(64),
        "A" or "ASCII" => site.Integer(256),
        "compile" => Function(name, call => call.Bind(1, "pattern", "flags") is var given ? Compile(given[0]!, given[1], call) : null!),
        "escape" => Function(name, call => call.Site.Text(Escape(call.Text(call.Single())))),
        "match" or "search" or "fullmatch" or "findall" => Function(name, call => Apply(call, "pattern", "string", "flags")),
        "split" => Function(name, call => Apply(call, "pattern", "string", "maxsplit", "flags")),
        "sub" => Function(name, call => Apply(call, "pattern", "repl", "string", "count", "flags")),
        _ => null,
    };

    /// <summary>Runs the method of the pattern; flags are for the pattern, the other arguments for the method.</summary>
    private static PyValue Apply(Call call, params string[] parameters)
    {
        var given = call.Bind(call.Name == "sub" ? 3 : 2, parameters);
        return Compile(given[0]!, given[^1], call) is PyPattern pattern
            ? pattern.Apply(call.Name, call with { Positional = [.. given[1..^1].OfType<PyValue>()], Keywords = [] })
            : call.Site.Unknown("the reader does not know this pattern");
    }

    private static PyValue Compile(PyValue pattern, PyValue? flags, Call call) => pattern switch
    {
        PyPattern => pattern,
        PyStr { Value: var text } => new PyPattern(text, Options(flags), call.Site.Position),
        PyBytes => new PyOpaque("Pattern", call.Site.Position),
        PyObject => Unknowns.Because(pattern),
        _ => throw call.Site.TypeError("first argument must be string or compiled pattern"),
    };

    private static RegexOptions? Options(PyValue? flags)
    {
        var bits = flags is null ? 0 : (int?)Numbers.Integer(flags) ?? 64;
        return (bits & ~(2 | 8 | 16 | 32 | 256)) != 0 ? null
            : ((bits & 2) != 0 ? RegexOptions.IgnoreCase : 0) | ((bits & 8) != 0 ? RegexOptions.Multiline : 0) | ((bits & 16) != 0 ? RegexOptions.Singleline : 0);
    }

    private static string Escape(string text)
    {
        var escaped = new StringBuilder(text.Length);
        foreach (var letter in text)
        {
            escaped.Append("()[]{}?*+-|^$\\.&~# \t\n\r\v\f".Contains(letter, StringComparison.Ordinal) ? "\\" : "").Append(letter);
        }

        return escaped.ToString();
    }
}
