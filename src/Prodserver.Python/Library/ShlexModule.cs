using System.Text;
using Prodserver.Python.Evaluation;
using Prodserver.Python.Operations;
using Prodserver.Python.Values;

namespace Prodserver.Python.Library;

/// <summary><c>shlex</c>: words as a POSIX shell has them.</summary>
internal sealed class ShlexModule() : LibraryModule("shlex")
{
    public static ShlexModule Instance { get; } = new();

    public override PyValue? Find(string name, Site site) => name switch
    {
        "split" => Function(name, call => call.Site.List(Split(call.Text(call.Single()), call.Site).Select(call.Site.Text))),
        "quote" => Function(name, call => call.Site.Text(Quote(call.Text(call.Single())))),
        "join" => Function(name, Join),
        _ => null,
    };

    private static PyValue Join(Call call) => Iteration.Ordered(call.Single(), call.Site).Is(out var items, out var unknown)
        ? call.Site.Text(string.Join(' ', items.Select(item => Quote(call.Text(item)))))
        : unknown;

    private static string Quote(string text) =>
        text.Length == 0 ? "''"
        : text.All(letter => char.IsAsciiLetterOrDigit(letter) || "_@%+=:,./-".Contains(letter, StringComparison.Ordinal)) ? text
        : "'" + text.Replace("'", "'\"'\"'", StringComparison.Ordinal) + "'";

    private static List<string> Split(string text, Site site)
    {
        var words = new List<string>();
        StringBuilder? word = null;
        var quote = '\0';
        for (var at = 0; at < text.Length; at++)
        {
            var letter = text[at];
            if (letter == '\\' && quote != '\'')
            {
                if (++at == text.Length)
                {
                    throw site.ValueError("No escaped character");
                }

                (word ??= new()).Append(quote == '"' && text[at] is not ('"' or '\\') ? "\\" : "").Append(text[at]);
            }
            else if (quote != '\0')
            {
                if (letter == quote)
                {
                    quote = '\0';
                }
                else
                {
                    word!.Append(letter);
                }
            }
            else if (letter is '\'' or '"')
            {
                (quote, word) = (letter, word ?? new());
            }
            else if (letter is ' ' or '\t' or '\r' or '\n')
            {
                Finish();
            }
            else
            {
                (word ??= new()).Append(letter);
            }
        }

        if (quote != '\0')
        {
            throw site.ValueError("No closing quotation");
        }

        Finish();
        return words;

        void Finish()
        {
            if (word is not null)
            {
                words.Add(word.ToString());
                word = null;
            }
        }
    }
}
