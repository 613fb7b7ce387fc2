using System.Text;
using Prodserver.Python.Evaluation;
using Prodserver.Python.Values;

namespace Prodserver.Python.Operations;

/// <summary>The methods of <c>str</c> that fill it up to a width.</summary>
internal static class StringLayout
{
    public static MethodBody? Find(string name) => name switch
    {
        "zfill" => ZeroFill,
        "ljust" => (self, call) => Justify(self, call, '<'),
        "rjust" => (self, call) => Justify(self, call, '>'),
        "center" => (self, call) => Justify(self, call, '^'),
        "expandtabs" => ExpandTabs,
        _ => null,
    };

    private static PyStr ZeroFill(PyValue self, Call call)
    {
        var (text, width) = (StringMethods.Text(self), call.Count(call.Single()));
        call.Site.Spend(Math.Max(0, width));
        var missing = Math.Max(0, width - CodePoints.Count(text));
        return call.Site.Text(text.Length > 0 && text[0] is '+' or '-' ? text[0] + new string('0', missing) + text[1..] : new string('0', missing) + text);
    }

    private static PyStr Justify(PyValue self, Call call, char align)
    {
        var given = call.Take(1, 2);
        var fill = given.Count > 1 ? call.Text(given[1]) : " ";
        if (CodePoints.Count(fill) != 1)
        {
            throw call.Site.TypeError("The fill character must be exactly one character long");
        }

        var text = StringMethods.Text(self);
        var width = call.Count(given[0]);
        call.Site.Spend(Math.Max(0, width));
        var missing = Math.Max(0, width - CodePoints.Count(text));
        var left = align switch
        {
            '<' => 0,
            '>' => missing,
            // Python puts the odd one left where the width is odd.
            _ => (missing / 2) + (missing & width & 1),
        };
        return call.Site.Text(Filling(fill, left) + text + Filling(fill, missing - left));
    }

    private static PyStr ExpandTabs(PyValue self, Call call)
    {
        var size = call.Bind(0, "tabsize")[0] is { } given ? call.Count(given) : 8;
        var expanded = new StringBuilder();
        var column = 0;
        foreach (var letter in CodePoints.Split(StringMethods.Text(self)))
        {
            if (letter == "\t")
            {
                var blanks = size > 0 ? size - (column % size) : 0;
                call.Site.Spend(blanks);
                expanded.Append(' ', blanks);
                column += blanks;
            }
            else
            {
                expanded.Append(letter);
                column = letter is "\n" or "\r" ? 0 : column + 1;
            }
        }

        return call.Site.Text(expanded.ToString());
    }

    private static string Filling(string fill, int count) => count == 0 ? "" : string.Concat(Enumerable.Repeat(fill, count));
}
