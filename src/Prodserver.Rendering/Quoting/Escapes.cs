using System.Buffers;
using System.Text;

namespace Prodserver.Rendering.Quoting;

/// <summary>Writes a text between double quotes, with the spelling of a language for the characters that are special in it.</summary>
internal static class Escapes
{
    /// <param name="special">The characters that can't stand for themselves.</param>
    /// <param name="spell">Writes one of them.</param>
    public static string InQuotes(string value, SearchValues<char> special, Action<StringBuilder, char> spell)
    {
        if (!value.AsSpan().ContainsAny(special))
        {
            return string.Concat("\"", value, "\"");
        }

        var text = new StringBuilder(value.Length + 16).Append('"');
        Append(text, value, special, spell);
        return text.Append('"').ToString();
    }

    /// <summary>The same without quotes.</summary>
    public static string Bare(string value, SearchValues<char> special, Action<StringBuilder, char> spell)
    {
        if (!value.AsSpan().ContainsAny(special))
        {
            return value;
        }

        var text = new StringBuilder(value.Length + 16);
        Append(text, value, special, spell);
        return text.ToString();
    }

    /// <summary>The spelling that is the same in many languages: a backslash before the character.</summary>
    public static void Backslash(StringBuilder text, char character) => text.Append('\\').Append(character);

    private static void Append(StringBuilder text, ReadOnlySpan<char> rest, SearchValues<char> special, Action<StringBuilder, char> spell)
    {
        for (var next = rest.IndexOfAny(special); next >= 0; next = rest.IndexOfAny(special))
        {
            text.Append(rest[..next]);
            spell(text, rest[next]);
            rest = rest[(next + 1)..];
        }

        text.Append(rest);
    }
}
