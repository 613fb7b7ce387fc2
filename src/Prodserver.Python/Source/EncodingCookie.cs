using System.Text;

namespace Prodserver.Python.Source;

/// <summary>An encoding declaration (<c># -*- coding: latin-1 -*-</c>) in one of the first two lines.</summary>
/// <param name="Name">The name as written.</param>
/// <param name="Line">The line it stands in, counted from 1.</param>
internal sealed record EncodingCookie(string Name, EncodingKind Known, int Line)
{
    /// <summary>The declaration of a file, or null where it has none. Rules: the Python reference, "Encoding declarations".</summary>
    public static EncodingCookie? Find(ReadOnlySpan<byte> body)
    {
        for (var line = 1; line <= 2; line++)
        {
            var end = body.IndexOfAny((byte)'\n', (byte)'\r');
            var text = end < 0 ? body : body[..end];
            if (NameIn(text) is { } name)
            {
                return new EncodingCookie(name, KindOf(name), line);
            }

            var blank = text.TrimStart(" \t\f"u8);
            if (end < 0 || (!blank.IsEmpty && blank[0] != '#'))
            {
                return null;
            }

            body = body[(end + (body[end..].StartsWith("\r\n"u8) ? 2 : 1))..];
        }

        return null;
    }

    /// <summary>Python's pattern: <c>^[ \t\f]*#.*?coding[:=][ \t]*([-\w.]+)</c>.</summary>
    private static string? NameIn(ReadOnlySpan<byte> line)
    {
        var comment = line.TrimStart(" \t\f"u8);
        if (comment.IsEmpty || comment[0] != '#')
        {
            return null;
        }

        for (var at = comment.IndexOf("coding"u8); at >= 0; at = Next(comment, at))
        {
            var rest = comment[(at + 6)..];
            if (rest.IsEmpty || rest[0] is not ((byte)':' or (byte)'='))
            {
                continue;
            }

            rest = rest[1..].TrimStart(" \t"u8);
            var length = 0;
            while (length < rest.Length && (char.IsAsciiLetterOrDigit((char)rest[length]) || "-_."u8.Contains(rest[length])))
            {
                length++;
            }

            if (length > 0)
            {
                return Encoding.ASCII.GetString(rest[..length]);
            }
        }

        return null;
    }

    private static int Next(ReadOnlySpan<byte> comment, int at)
    {
        var next = comment[(at + 1)..].IndexOf("coding"u8);
        return next < 0 ? -1 : at + 1 + next;
    }

    private static EncodingKind KindOf(string name) => name.ToLowerInvariant().Replace('_', '-') switch
    {
        "utf-8" or "utf8" or "u8" or "utf" or "utf8-ucs2" or "utf8-ucs4" or "cp65001" or "utf-8-sig" => EncodingKind.Utf8,
        var utf8 when utf8.StartsWith("utf-8-", StringComparison.Ordinal) => EncodingKind.Utf8,
        "latin-1" or "latin1" or "iso-8859-1" or "iso8859-1" or "8859" or "cp819" or "l1" or "latin" => EncodingKind.Latin1,
        var latin1 when latin1.StartsWith("latin-1-", StringComparison.Ordinal) || latin1.StartsWith("iso-8859-1-", StringComparison.Ordinal) => EncodingKind.Latin1,
        "ascii" or "us-ascii" or "646" => EncodingKind.Ascii,
        _ => EncodingKind.Unknown,
    };
}
