namespace Prodserver.Configuration.Pins;

/// <summary>Splits an environment marker into names, quoted texts, comparisons and parentheses.</summary>
internal static class MarkerTokens
{
    /// <summary>A marker nests its parentheses far less; deeper ones are not markers.</summary>
    private const int MostTokens = 1000;

    /// <summary>The tokens, quotes kept; null where a quote is open or the text is too long to be a marker.</summary>
    public static IReadOnlyList<string>? Split(string marker)
    {
        var tokens = new List<string>();
        var i = 0;
        while (i < marker.Length)
        {
            var start = i;
            switch (marker[i])
            {
                case ' ' or '\t':
                    i++;
                    continue;
                case '(' or ')':
                    i++;
                    break;
                case '\'' or '"':
                    var end = marker.IndexOf(marker[i], i + 1);
                    if (end < 0)
                    {
                        return null;
                    }

                    i = end + 1;
                    break;
                case '<' or '>' or '=' or '!' or '~':
                    i = EndOf(marker, i, letter => letter is '<' or '>' or '=' or '!' or '~');
                    break;
                default:
                    i = Math.Max(i + 1, EndOf(marker, i, letter => char.IsAsciiLetterOrDigit(letter) || letter is '_' or '.'));
                    break;
            }

            tokens.Add(marker[start..i]);
        }

        return tokens.Count <= MostTokens ? tokens : null;
    }

    private static int EndOf(string text, int start, Func<char, bool> belongs)
    {
        while (start < text.Length && belongs(text[start]))
        {
            start++;
        }

        return start;
    }
}
