using System.Text;
using Prodserver.Core.Findings;

namespace Prodserver.Python.Source;

/// <summary>Turns the bytes of a file into text as Python does: byte-order mark, encoding cookie, UTF-8 by default.</summary>
internal static class SourceDecoder
{
    /// <summary>Files beyond this are not settings.</summary>
    public const int MaxBytes = 4 * 1024 * 1024;

    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>The text, or null with the reason among the findings.</summary>
    public static SourceText? Decode(string file, ReadOnlySpan<byte> bytes, FindingCollector findings)
    {
        var whole = new SourcePosition(file);
        if (bytes.Length > MaxBytes)
        {
            findings.Error(
                ReadingFindings.TooLarge,
                whole,
                $"the file has {bytes.Length} bytes, more than the {MaxBytes} that are read as settings",
                "keep data out of the settings module");
            return null;
        }

        var nul = bytes.IndexOf((byte)0);
        if (nul >= 0)
        {
            findings.Error(
                ReadingFindings.NotText,
                whole,
                $"the file holds a NUL byte at offset {nul}, so it is not Python source",
                "restore it as text");
            return null;
        }

        var hasMark = bytes.StartsWith("\uFEFF"u8);
        var body = hasMark ? bytes[3..] : bytes;
        var encoding = EncodingCookie.Find(body);
        if (encoding is { Known: EncodingKind.Unknown })
        {
            findings.Error(
                ReadingFindings.UnknownEncoding,
                new SourcePosition(file, encoding.Line),
                $"the file declares the encoding '{encoding.Name}', which is not read",
                "save it as UTF-8");
            return null;
        }

        return (encoding?.Known ?? EncodingKind.Utf8) switch
        {
            EncodingKind.Latin1 when !hasMark => new SourceText(file, Encoding.Latin1.GetString(body)),
            EncodingKind.Ascii when !hasMark => Strict(file, body, Ascii.IsValid(body) ? -1 : body.IndexOfAnyInRange((byte)0x80, (byte)0xFF), "ascii", findings),
            EncodingKind.Utf8 => Strict(file, body, InvalidUtf8(body), "utf-8", findings),
            _ => Contradicted(file, encoding!, findings),
        };
    }

    private static SourceText? Contradicted(string file, EncodingCookie cookie, FindingCollector findings)
    {
        findings.Error(
            ReadingFindings.NotDecodable,
            new SourcePosition(file, cookie.Line),
            $"encoding problem: {cookie.Name} with BOM",
            "remove the byte-order mark or the declaration");
        return null;
    }

    private static SourceText? Strict(string file, ReadOnlySpan<byte> body, int invalid, string encoding, FindingCollector findings)
    {
        if (invalid < 0)
        {
            return new SourceText(file, Encoding.UTF8.GetString(body));
        }

        findings.Error(
            ReadingFindings.NotDecodable,
            new SourcePosition(file, LineOf(body, invalid)),
            $"the byte 0x{body[invalid]:x2} is not valid {encoding}",
            "save the file as UTF-8, or declare its encoding in the first line");
        return null;
    }

    /// <summary>The offset of the first byte that is not UTF-8, or -1.</summary>
    private static int InvalidUtf8(ReadOnlySpan<byte> body)
    {
        try
        {
            StrictUtf8.GetCharCount(body);
            return -1;
        }
        catch (DecoderFallbackException problem)
        {
            return Math.Clamp(problem.Index, 0, body.Length - 1);
        }
    }

    private static int LineOf(ReadOnlySpan<byte> body, int offset)
    {
        var before = body[..offset];
        return 1 + before.Count((byte)'\n') + before.Count((byte)'\r') - before.Count("\r\n"u8);
    }
}
