using System.Globalization;
using System.Text;

namespace Prodserver.Python.Operations;

/// <summary>Percent-encoding, as <c>urllib.parse</c> has it.</summary>
internal static class Percent
{
    /// <summary>Encodes all but letters, digits, <c>_.-~</c> and what is declared safe.</summary>
    public static string Encode(string text, string safe) => Encode(Encoding.UTF8.GetBytes(text), safe);

    public static string Encode(ReadOnlySpan<byte> bytes, string safe)
    {
        var encoded = new StringBuilder(bytes.Length);
        foreach (var one in bytes)
        {
            var letter = (char)one;
            if (char.IsAsciiLetterOrDigit(letter) || letter is '_' or '.' or '-' or '~' || (one < 128 && safe.Contains(letter, StringComparison.Ordinal)))
            {
                encoded.Append(letter);
            }
            else
            {
                encoded.Append(CultureInfo.InvariantCulture, $"%{one:X2}");
            }
        }

        return encoded.ToString();
    }

    /// <summary>Decodes; what is no two hexadecimal digits stays, and what is no UTF-8 becomes the replacement character.</summary>
    public static string Decode(string text)
    {
        if (!text.Contains('%', StringComparison.Ordinal))
        {
            return text;
        }

        var decoded = new StringBuilder(text.Length);
        var bytes = new List<byte>();
        for (var at = 0; at < text.Length; at++)
        {
            if (text[at] == '%' && at + 2 < text.Length && byte.TryParse(text.AsSpan(at + 1, 2), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var one))
            {
                bytes.Add(one);
                at += 2;
                continue;
            }

            Flush();
            decoded.Append(text[at]);
        }

        Flush();
        return decoded.ToString();

        void Flush()
        {
            decoded.Append(Encoding.UTF8.GetString([.. bytes]));
            bytes.Clear();
        }
    }
}
