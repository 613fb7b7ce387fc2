using System.Text.RegularExpressions;
using Prodserver.Core.Findings;
using Prodserver.Python.Evaluation;
using Prodserver.Python.Operations;
using Prodserver.Python.Values;

namespace Prodserver.Python.Library.Variables;

/// <summary><c>Env.read_env</c>: django-environ's own reading of a <c>.env</c> file, line by line.</summary>
internal static partial class EnvironFile
{
    public static PyValue Read(Call call)
    {
        var options = call.Keywords.Where(keyword => keyword.Key is "env_file" or "overwrite" or "parse_comments" or "encoding").ToList();
        var given = (call with { Keywords = options }).Bind(0, "env_file", "overwrite", "parse_comments", "encoding");
        if (given[0] is not null && Unknowns.Of(given[0]!) is { } unknown)
        {
            call.Session.Environment.Set(unknown, unknown, call.Site);
            return unknown;
        }

        var path = given[0] switch
        {
            null or PyNone => LoadedVariables.CallerFolder(call) + "/.env",
            PyStr or PyPath or PyEnvironPath => call.Path(given[0]!),
            _ => null,
        };
        if (path is null)
        {
            var stream = call.Site.Unknown("variables from a stream are not modelled");
            call.Session.Environment.Set(stream, stream, call.Site);
            return stream;
        }

        var replaces = given[1] is not null && Truth.Of(given[1]!).Is(out var truth, out _) && truth;
        var ignoresComments = given[2] is not null && Truth.Of(given[2]!).Is(out truth, out _) && truth;
        foreach (var (name, value) in Bindings(path, ignoresComments, call))
        {
            LoadedVariables.Set(name, value, replaces, call.Site);
        }

        foreach (var (name, value) in call.Keywords.Except(options))
        {
            LoadedVariables.Set(name, Repr.Str(value).Is(out var text, out var doubt) ? call.Site.Text(text) : doubt, replaces, call.Site);
        }

        return call.Site.None();
    }

    private static OrderedDictionary<string, PyValue> Bindings(string path, bool ignoresComments, Call call)
    {
        var bindings = new OrderedDictionary<string, PyValue>(StringComparer.Ordinal);
        var lines = (LoadedVariables.File(path, call) ?? "").Split('\n');
        for (var i = 0; i < lines.Length; i++)
        {
            var match = Binding().Match(lines[i]);
            if (match.Success)
            {
                var position = new SourcePosition(call.Session.Files.Below(path)!, i + 1, match.Groups["name"].Index + 1);
                bindings[match.Groups["name"].Value] = Value(match.Groups["value"].Value, ignoresComments, position);
            }
        }

        return bindings;
    }

    private static PyValue Value(string text, bool ignoresComments, SourcePosition position)
    {
        if (ignoresComments && text.Contains('#', StringComparison.Ordinal))
        {
            return new PyUnknown("comments behind values are not modelled", position);
        }

        if (IsQuoted(text, '\''))
        {
            text = text[1..^1];
        }

        if (!IsQuoted(text, '"'))
        {
            return new PyStr(text, position);
        }

        // Before version 0.8 a backslash was dropped before every letter.
        return EscapedLetter().IsMatch(text)
            ? new PyUnknown("what a backslash stands for depends on the version of django-environ", position)
            : new PyStr(Escape().Replace(text[1..^1], "$1"), position);
    }

    private static bool IsQuoted(string text, char quote) => text.Length > 1 && text[0] == quote && text[^1] == quote;

    [GeneratedRegex(@"\A(export )?(?<name>[A-Za-z_0-9]+)=(?<value>.*)\z", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Binding();

    [GeneratedRegex(@"\\[rnt]", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex EscapedLetter();

    [GeneratedRegex(@"\\(.)", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Escape();
}
