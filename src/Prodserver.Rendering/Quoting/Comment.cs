using System.Buffers;
using System.Globalization;
using System.Text;

namespace Prodserver.Rendering.Quoting;

/// <summary>
/// A text for a comment of one line, in any of the languages. A comment is for people: what could end it is shown as an escape instead of refused.
/// </summary>
public static class Comment
{
    private static readonly SearchValues<char> Plain = SearchValues.Create(string.Concat(Enumerable.Range(' ', '~' - ' ' + 1).Select(code => (char)code)));

    public static string Quote(string text)
    {
        if (!text.AsSpan().ContainsAnyExcept(Plain) && !text.EndsWith('\\'))
        {
            return text;
        }

        var comment = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (char.IsSurrogatePair(text, i))
            {
                comment.Append(text, i++, 2);
            }
            else if (IsSafe(text[i]) && !(text[i] == '\\' && i == text.Length - 1))
            {
                comment.Append(text[i]);
            }
            else
            {
                comment.Append(Spell(text[i]));
            }
        }

        return comment.ToString();
    }

    private static bool IsSafe(char character) => char.GetUnicodeCategory(character)
        is not (UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator or UnicodeCategory.Surrogate);

    private static string Spell(char character) => character switch
    {
        '\n' => "\\n",
        '\r' => "\\r",
        '\t' => "\\t",
        _ => string.Create(CultureInfo.InvariantCulture, $"\\u{(int)character:x4}"),
    };
}
