using System.Text;
using Prodserver.Python.Source;

namespace Prodserver.Python.Parsing;

/// <summary>Reads the text between the quotes of a literal.</summary>
internal static class StringEscapes
{
    /// <summary>The text, or null where it can't be represented here: <c>\N{NAME}</c> takes Unicode's list of names, and half a surrogate pair is no text.</summary>
    public static string? Read(ReadOnlySpan<char> body, bool isRaw, StringTable strings, int offset)
    {
        var needsWork = isRaw ? body.Contains('\r') : body.IndexOfAny('\\', '\r') >= 0;
        return needsWork ? Decode(body, isRaw, hasDoubledBraces: false, offset) : strings.Get(body);
    }

    /// <param name="hasDoubledBraces">True where <c>{{</c> stands for a brace.</param>
    public static string? ReadFormatted(ReadOnlySpan<char> body, bool isRaw, bool hasDoubledBraces, StringTable strings, int offset) =>
        body.IndexOfAny("\\\r{}") < 0 ? strings.Get(body) : Decode(body, isRaw, hasDoubledBraces, offset);

    public static byte[] ReadBytes(ReadOnlySpan<char> body, bool isRaw, int offset)
    {
        if (!Ascii.IsValid(body))
        {
            throw new SyntaxException(SyntaxProblem.Syntax("bytes can only contain ASCII literal characters", offset));
        }

        var bytes = new List<byte>(body.Length);
        for (var at = 0; at < body.Length;)
        {
            var (value, length) = Unit(body[at..], isRaw, isBytes: true, offset);
            at += length;
            if (value >= 0)
            {
                bytes.Add((byte)value);
            }
        }

        return [.. bytes];
    }

    private static string? Decode(ReadOnlySpan<char> body, bool isRaw, bool hasDoubledBraces, int offset)
    {
        var text = new StringBuilder(body.Length);
        for (var at = 0; at < body.Length;)
        {
            if (hasDoubledBraces && body[at] is '{' or '}')
            {
                text.Append(body[at]);
                at += 2;
                continue;
            }

            var (value, length) = Unit(body[at..], isRaw, isBytes: false, offset);
            at += length;
            switch (value)
            {
                case Unrepresentable:
                    return null;
                case <= char.MaxValue and >= 0:
                    text.Append((char)value);
                    break;
                case > char.MaxValue:
                    text.Append(char.ConvertFromUtf32(value));
                    break;
            }
        }

        return text.ToString();
    }

    /// <summary>Stands for no character: a backslash before a line end.</summary>
    private const int Nothing = -1;

    private const int Unrepresentable = -2;

    /// <summary>The next character of a literal and how much of the text writes it.</summary>
    private static (int Value, int Length) Unit(ReadOnlySpan<char> rest, bool isRaw, bool isBytes, int offset)
    {
        if (rest[0] == '\r')
        {
            return ('\n', LineEnd(rest));
        }

        if (rest[0] != '\\' || isRaw || rest.Length == 1)
        {
            return (rest[0], 1);
        }

        return rest[1] switch
        {
            '\n' or '\r' => (Nothing, 1 + LineEnd(rest[1..])),
            '\\' => ('\\', 2),
            '\'' => ('\'', 2),
            '"' => ('"', 2),
            'a' => ('\a', 2),
            'b' => ('\b', 2),
            'f' => ('\f', 2),
            'n' => ('\n', 2),
            'r' => ('\r', 2),
            't' => ('\t', 2),
            'v' => ('\v', 2),
            >= '0' and <= '7' => Octal(rest, isBytes),
            'x' => Hexadecimal(rest, digits: 2, isBytes, offset),
            'u' when !isBytes => Hexadecimal(rest, digits: 4, isBytes, offset),
            'U' when !isBytes => Hexadecimal(rest, digits: 8, isBytes, offset),
            'N' when !isBytes => Named(rest, offset),
            _ => ('\\', 1),
        };
    }

    private static int LineEnd(ReadOnlySpan<char> rest) => rest is ['\r', '\n', ..] ? 2 : 1;

    private static (int Value, int Length) Octal(ReadOnlySpan<char> rest, bool isBytes)
    {
        var (value, length) = (0, 1);
        while (length < 4 && length < rest.Length && rest[length] is >= '0' and <= '7')
        {
            value = (value * 8) + rest[length++] - '0';
        }

        return (isBytes ? value & 0xFF : value, length);
    }

    private static (int Value, int Length) Hexadecimal(ReadOnlySpan<char> rest, int digits, bool isBytes, int offset)
    {
        long value = 0;
        for (var i = 2; i < 2 + digits; i++)
        {
            if (i >= rest.Length || !char.IsAsciiHexDigit(rest[i]))
            {
                throw Invalid(isBytes ? "(value error) invalid \\x escape" : $"(unicode error) 'unicodeescape' codec can't decode bytes: truncated \\{rest[1]}{new string('X', digits)} escape", offset);
            }

            value = (value * 16) + HexDigit.Value(rest[i]);
        }

        if (value > 0x10FFFF)
        {
            throw Invalid("(unicode error) 'unicodeescape' codec can't decode bytes: illegal Unicode character", offset);
        }

        return (value is >= 0xD800 and <= 0xDFFF ? Unrepresentable : (int)value, 2 + digits);
    }

    private static (int Value, int Length) Named(ReadOnlySpan<char> rest, int offset)
    {
        var end = rest.Length > 2 && rest[2] == '{' ? rest.IndexOf('}') : -1;
        return end > 3
            ? (Unrepresentable, end + 1)
            : throw Invalid("(unicode error) 'unicodeescape' codec can't decode bytes: malformed \\N character escape", offset);
    }

    private static SyntaxException Invalid(string message, int offset) => new(SyntaxProblem.Syntax(message, offset));
}
