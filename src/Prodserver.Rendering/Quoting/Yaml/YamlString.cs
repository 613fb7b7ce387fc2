using System.Buffers;
using System.Globalization;
using System.Text;

namespace Prodserver.Rendering.Quoting.Yaml;

/// <summary>
/// A double-quoted YAML scalar, the only style that holds every text. Source: https://yaml.org/spec/1.2.2/#731-double-quoted-style. The byte-order mark and
/// what YAML 1.1 takes for a line break are escaped as well.
/// </summary>
public static class YamlString
{
    private const string SpecialInYaml =
        "\"\\" +
        "\u0001\u0002\u0003\u0004\u0005\u0006\u0007\b\t\n\u000b\f\r\u000e\u000f" +
        "\u0010\u0011\u0012\u0013\u0014\u0015\u0016\u0017\u0018\u0019\u001a\u001b\u001c\u001d\u001e\u001f" +
        "\u007f\u0080\u0081\u0082\u0083\u0084\u0085\u0086\u0087\u0088\u0089\u008a\u008b\u008c\u008d\u008e\u008f" +
        "\u0090\u0091\u0092\u0093\u0094\u0095\u0096\u0097\u0098\u0099\u009a\u009b\u009c\u009d\u009e\u009f" +
        "\u2028\u2029\ufeff\ufffe\uffff";

    private static readonly SearchValues<char> Special = SearchValues.Create(SpecialInYaml);

    private static readonly SearchValues<char> SpecialInCompose = SearchValues.Create(SpecialInYaml + "$");

    public static Quotation Quote(string value) => Texts.FaultOf(value) is { } fault ? fault : Escapes.InQuotes(value, Special, Spell);

    /// <summary>A value of compose.yaml, which expands variables in values (not in keys): <c>$</c> is doubled.</summary>
    public static Quotation QuoteForCompose(string value) =>
        Texts.FaultOf(value) is { } fault ? fault : Escapes.InQuotes(value, SpecialInCompose, Spell);

    private static void Spell(StringBuilder text, char character) => _ = character switch
    {
        '"' or '\\' => text.Append('\\').Append(character),
        '$' => text.Append("$$"),
        '\n' => text.Append("\\n"),
        '\r' => text.Append("\\r"),
        '\t' => text.Append("\\t"),
        _ => text.Append(CultureInfo.InvariantCulture, $"\\u{(int)character:x4}"),
    };
}
