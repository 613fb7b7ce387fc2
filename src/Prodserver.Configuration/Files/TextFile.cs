using System.Text;
using Prodserver.Core.Findings;

namespace Prodserver.Configuration.Files;

/// <summary>Turns the bytes of a config file into text: UTF-8, or UTF-16 with a byte-order mark as PowerShell writes it.</summary>
internal static class TextFile
{
    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>The text of a file; null where there is none or where it is not text, which is a finding.</summary>
    public static string? Read(ProjectFiles files, string path, FindingCollector findings) =>
        files.Read(path) is { } bytes ? Decode(bytes.Span, path, findings) : null;

    /// <summary>The text of the bytes, or null with a finding.</summary>
    public static string? Decode(ReadOnlySpan<byte> bytes, string path, FindingCollector findings)
    {
        try
        {
            var text = bytes switch
            {
                [0xEF, 0xBB, 0xBF, .. var rest] => StrictUtf8.GetString(rest),
                [0xFF, 0xFE, .. var rest] => new UnicodeEncoding(bigEndian: false, byteOrderMark: false, throwOnInvalidBytes: true).GetString(rest),
                [0xFE, 0xFF, .. var rest] => new UnicodeEncoding(bigEndian: true, byteOrderMark: false, throwOnInvalidBytes: true).GetString(rest),
                _ => StrictUtf8.GetString(bytes),
            };
            if (!text.Contains('\0', StringComparison.Ordinal))
            {
                return text;
            }

            findings.Error(FileFindings.Encoding, new SourcePosition(path), "the file holds NUL characters, so it is not text", "restore it as text");
        }
        catch (DecoderFallbackException)
        {
            findings.Error(FileFindings.Encoding, PositionOfJunk(bytes, path), "the bytes here are not UTF-8 text", "save the file as UTF-8");
        }

        return null;
    }

    private static SourcePosition PositionOfJunk(ReadOnlySpan<byte> bytes, string path)
    {
        var (line, column) = (1, 1);
        while (Rune.DecodeFromUtf8(bytes, out var rune, out var length) == System.Buffers.OperationStatus.Done)
        {
            (line, column) = rune.Value == '\n' ? (line + 1, 1) : (line, column + 1);
            bytes = bytes[length..];
        }

        return new SourcePosition(path, line, column);
    }
}
