using System.Buffers;
using Prodserver.Configuration.Nodes;

namespace Prodserver.Configuration.Yaml;

/// <summary>
/// Tells what an unquoted YAML value is, by the core schema of YAML 1.2 (https://yaml.org/spec/1.2.2/#103-core-schema):
/// <c>yes</c>, <c>on</c>, <c>12:30</c> and <c>1_000</c> are texts.
/// </summary>
internal static class YamlScalars
{
    private static readonly SearchValues<char> HexDigits = SearchValues.Create("0123456789abcdefABCDEF");

    public static ScalarKind KindOf(string text) => text switch
    {
        "" or "~" or "null" or "Null" or "NULL" => ScalarKind.Null,
        "true" or "True" or "TRUE" or "false" or "False" or "FALSE" => ScalarKind.Boolean,
        _ when IsInteger(text) => ScalarKind.Integer,
        _ when IsFloat(text) => ScalarKind.Float,
        _ => ScalarKind.Text,
    };

    private static bool IsInteger(string text)
    {
        if (text.StartsWith("0o", StringComparison.Ordinal))
        {
            return text.Length > 2 && text.AsSpan(2).IndexOfAnyExceptInRange('0', '7') < 0;
        }

        if (text.StartsWith("0x", StringComparison.Ordinal))
        {
            return text.Length > 2 && !text.AsSpan(2).ContainsAnyExcept(HexDigits);
        }

        var digits = WithoutSign(text);
        return digits.Length > 0 && SkipDigits(digits).IsEmpty;
    }

    private static bool IsFloat(string text)
    {
        var rest = WithoutSign(text);
        if (rest is ".inf" or ".Inf" or ".INF" || text is ".nan" or ".NaN" or ".NAN")
        {
            return true;
        }

        var afterWhole = SkipDigits(rest);
        var digits = rest.Length - afterWhole.Length;
        rest = afterWhole;
        if (rest.StartsWith('.'))
        {
            var afterPoint = SkipDigits(rest[1..]);
            digits += rest.Length - 1 - afterPoint.Length;
            rest = afterPoint;
        }

        if (digits == 0)
        {
            return false;
        }

        if (rest.IsEmpty)
        {
            return true;
        }

        var exponent = rest[0] is 'e' or 'E' ? WithoutSign(rest[1..]) : [];
        return exponent.Length > 0 && SkipDigits(exponent).IsEmpty;
    }

    private static ReadOnlySpan<char> WithoutSign(ReadOnlySpan<char> text) => text.Length > 0 && text[0] is '+' or '-' ? text[1..] : text;

    private static ReadOnlySpan<char> SkipDigits(ReadOnlySpan<char> text)
    {
        var end = text.IndexOfAnyExceptInRange('0', '9');
        return end < 0 ? [] : text[end..];
    }
}
