using System.Buffers;
using System.Globalization;
using System.Text;

namespace Prodserver.Python.Tokens;

/// <summary>Which characters make up names: the Unicode classes that Python's reference lists.</summary>
internal static class Identifiers
{
    /// <summary>The offset behind the name that starts at an offset; the offset itself where none starts there.</summary>
    public static int End(string text, int start)
    {
        var at = start;
        while (at < text.Length)
        {
            var letter = text[at];
            if (char.IsAsciiLetter(letter) || letter == '_' || (char.IsAsciiDigit(letter) && at > start))
            {
                at++;
            }
            else if (letter >= 0x80
                && Rune.DecodeFromUtf16(text.AsSpan(at), out var rune, out var length) == OperationStatus.Done
                && (IsStart(rune) || (at > start && IsContinuation(rune))))
            {
                at += length;
            }
            else
            {
                break;
            }
        }

        return at;
    }

    private static bool IsStart(Rune rune) => Rune.GetUnicodeCategory(rune)
        is UnicodeCategory.UppercaseLetter
        or UnicodeCategory.LowercaseLetter
        or UnicodeCategory.TitlecaseLetter
        or UnicodeCategory.ModifierLetter
        or UnicodeCategory.OtherLetter
        or UnicodeCategory.LetterNumber
        || rune.Value is 0x1885 or 0x1886 or 0x2118 or 0x212E or 0x309B or 0x309C;

    private static bool IsContinuation(Rune rune) => Rune.GetUnicodeCategory(rune)
        is UnicodeCategory.NonSpacingMark
        or UnicodeCategory.SpacingCombiningMark
        or UnicodeCategory.DecimalDigitNumber
        or UnicodeCategory.ConnectorPunctuation
        || rune.Value is 0x00B7 or 0x0387 or (>= 0x1369 and <= 0x1371) or 0x19DA;
}
