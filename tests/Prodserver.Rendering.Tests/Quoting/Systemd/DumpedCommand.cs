using System.Globalization;
using System.Text;

namespace Prodserver.Rendering.Tests.Quoting.Systemd;

/// <summary>Splits a command line as systemd prints it: in the manner of a shell, with the escapes of C for control characters.</summary>
internal static class DumpedCommand
{
    public static List<string> Split(string line)
    {
        var words = new List<string>();
        for (var at = 0; at < line.Length; at++)
        {
            var bytes = new List<byte>();
            var quote = line[at] == '"';
            at += quote ? 1 : 0;
            while (at < line.Length && line[at] != (quote ? '"' : ' '))
            {
                at += Read(line, at, bytes);
            }

            at += quote ? 1 : 0;
            Assert.That(at == line.Length || line[at] == ' ', $"a blank is expected at {at} of: {line}");
            words.Add(Encoding.UTF8.GetString([.. bytes]));
        }

        return words;
    }

    private static int Read(string line, int at, List<byte> bytes)
    {
        if (line[at] != '\\')
        {
            var length = char.IsHighSurrogate(line[at]) ? 2 : 1;
            bytes.AddRange(Encoding.UTF8.GetBytes(line.Substring(at, length)));
            return length;
        }

        const string letters = "abfnrtv";
        var letter = letters.IndexOf(line[at + 1], StringComparison.Ordinal);
        if (letter >= 0)
        {
            bytes.Add((byte)"\a\b\f\n\r\t\v"[letter]);
            return 2;
        }

        if (char.IsAsciiDigit(line[at + 1]))
        {
            bytes.Add(Convert.ToByte(line.Substring(at + 1, 3), 8));
            return 4;
        }

        if (line[at + 1] == 'x')
        {
            bytes.Add(byte.Parse(line.AsSpan(at + 2, 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture));
            return 4;
        }

        bytes.Add((byte)line[at + 1]);
        return 2;
    }
}
