using Prodserver.Python.Evaluation;
using Prodserver.Python.Values;

namespace Prodserver.Python.Operations;

/// <summary>The methods of <c>str</c> that cut it into a list.</summary>
internal static class StringSplitting
{
    public static MethodBody? Find(string name) => name switch
    {
        "split" => (self, call) => Split(self, call, fromEnd: false),
        "rsplit" => (self, call) => Split(self, call, fromEnd: true),
        "splitlines" => SplitLines,
        _ => null,
    };

    private static PyList Split(PyValue self, Call call, bool fromEnd)
    {
        var given = call.Bind(0, "sep", "maxsplit");
        var most = given[1] is null ? -1 : call.Count(given[1]!);
        var limit = most < 0 ? int.MaxValue : most;
        var text = StringMethods.Text(self);
        call.Site.Spend(text.Length);
        var parts = given[0] is null or PyNone
            ? (fromEnd ? WordsFromEnd(text, limit) : Words(text, limit))
            : Pieces(text, Separator(call, given[0]!), limit, fromEnd);
        return call.Site.List(parts.Select(call.Site.Text));
    }

    private static string Separator(Call call, PyValue value) => call.Text(value) is { Length: > 0 } text ? text : throw call.Site.ValueError("empty separator");

    private static List<string> Pieces(string text, string separator, int limit, bool fromEnd)
    {
        if (!fromEnd)
        {
            return [.. limit == int.MaxValue ? text.Split(separator) : text.Split(separator, limit + 1)];
        }

        var pieces = new List<string>();
        var end = text.Length;
        while (pieces.Count < limit && end >= separator.Length && text.LastIndexOf(separator, end - 1, StringComparison.Ordinal) is var at and >= 0)
        {
            pieces.Add(text[(at + separator.Length)..end]);
            end = at;
            if (end == 0)
            {
                break;
            }
        }

        pieces.Add(text[..end]);
        pieces.Reverse();
        return pieces;
    }

    private static List<string> Words(string text, int limit)
    {
        var words = new List<string>();
        var at = 0;
        while (true)
        {
            while (at < text.Length && StringMethods.IsSpace(text[at]))
            {
                at++;
            }

            if (at == text.Length)
            {
                return words;
            }

            if (words.Count == limit)
            {
                words.Add(text[at..].TrimEnd([.. text.Where(StringMethods.IsSpace)]));
                return words;
            }

            var start = at;
            while (at < text.Length && !StringMethods.IsSpace(text[at]))
            {
                at++;
            }

            words.Add(text[start..at]);
        }
    }

    private static List<string> WordsFromEnd(string text, int limit)
    {
        var reversed = Words(Reverse(text), limit);
        reversed.Reverse();
        return [.. reversed.Select(Reverse)];
    }

    private static string Reverse(string text) => string.Concat(text.Reverse());

    private static PyList SplitLines(PyValue self, Call call)
    {
        var given = call.Bind(0, "keepends");
        var keeps = given[0] is not null && Truth.Of(given[0]!).Is(out var kept, out _) && kept;
        var text = StringMethods.Text(self);
        call.Site.Spend(text.Length);
        var lines = new List<string>();
        var start = 0;
        for (var at = 0; at < text.Length; at++)
        {
            if (text[at] is not ('\n' or '\r' or '\v' or '\f' or '\x1c' or '\x1d' or '\x1e' or '\x85' or '\u2028' or '\u2029'))
            {
                continue;
            }

            var end = at + (text[at] == '\r' && at + 1 < text.Length && text[at + 1] == '\n' ? 2 : 1);
            lines.Add(text[start..(keeps ? end : at)]);
            start = end;
            at = end - 1;
        }

        if (start < text.Length)
        {
            lines.Add(text[start..]);
        }

        return call.Site.List(lines.Select(call.Site.Text));
    }
}
