using System.Text;

namespace Prodserver.Servers.Parsing;

/// <summary>Python's <c>str.casefold()</c> as far as it can give ASCII, which is all that a choice has.</summary>
internal static class CaseFolding
{
    public static string Fold(string text)
    {
        if (Ascii.IsValid(text))
        {
            return text.ToLowerInvariant();
        }

        var folded = new StringBuilder(text.Length);
        foreach (var character in text)
        {
            _ = character switch
            {
                'ſ' => folded.Append('s'),
                '\u212a' => folded.Append('k'), // the Kelvin sign
                'ß' or 'ẞ' => folded.Append("ss"),
                'ﬀ' => folded.Append("ff"),
                'ﬁ' => folded.Append("fi"),
                'ﬂ' => folded.Append("fl"),
                'ﬃ' => folded.Append("ffi"),
                'ﬄ' => folded.Append("ffl"),
                'ﬅ' or 'ﬆ' => folded.Append("st"),
                _ => folded.Append(char.ToLowerInvariant(character)),
            };
        }

        return folded.ToString();
    }
}
