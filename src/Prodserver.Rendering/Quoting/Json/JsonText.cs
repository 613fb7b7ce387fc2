using System.Buffers;
using System.Globalization;
using System.Text;

namespace Prodserver.Rendering.Quoting.Json;

/// <summary>A JSON string: only what RFC 8259 asks to escape is escaped, so that people can read the rest.</summary>
public static class JsonText
{
    private static readonly SearchValues<char> Special = SearchValues.Create(
        "\"\\" +
        "\u0000\u0001\u0002\u0003\u0004\u0005\u0006\u0007\b\t\n\u000b\f\r\u000e\u000f" +
        "\u0010\u0011\u0012\u0013\u0014\u0015\u0016\u0017\u0018\u0019\u001a\u001b\u001c\u001d\u001e\u001f\u007f\u2028\u2029");

    public static Quotation Quote(string value) => Texts.FaultOf(value) is { } fault ? fault : Spell(value);

    /// <summary>The spelling of a text that is known to be Unicode.</summary>
    internal static string Spell(string value) => Escapes.InQuotes(value, Special, Spell);

    private static void Spell(StringBuilder text, char character) => _ = character switch
    {
        '"' or '\\' => text.Append('\\').Append(character),
        '\n' => text.Append("\\n"),
        '\r' => text.Append("\\r"),
        '\t' => text.Append("\\t"),
        _ => text.Append(CultureInfo.InvariantCulture, $"\\u{(int)character:x4}"),
    };
}
