using System.Globalization;
using System.Text;
using Prodserver.Python.Values;

namespace Prodserver.Python.Operations;

/// <summary>Python's <c>repr()</c> and <c>str()</c>.</summary>
internal static class Repr
{
    private const int MaxDepth = 50;

    private const int MaxLength = 4_000_000;

    /// <summary>What <c>str()</c> gives.</summary>
    public static Known<string> Str(PyValue value) => value switch
    {
        PyStr text => text.Value,
        PyPath path => path.Value,
        PyLibraryObject { Taint: null, AsText: { } text } => text,
        _ => Of(value),
    };

    /// <summary>What <c>repr()</c> gives.</summary>
    public static Known<string> Of(PyValue value)
    {
        var text = new StringBuilder();
        return Write(value, text, 0) is { } unknown ? unknown : text.ToString();
    }

    public static string Quote(string text)
    {
        var quote = text.Contains('\'', StringComparison.Ordinal) && !text.Contains('"', StringComparison.Ordinal) ? '"' : '\'';
        var quoted = new StringBuilder().Append(quote);
        foreach (var rune in text.EnumerateRunes())
        {
            Append(quoted, rune, quote);
        }

        return quoted.Append(quote).ToString();
    }

    private static void Append(StringBuilder quoted, Rune rune, char quote)
    {
        switch (rune.Value)
        {
            case '\n':
                quoted.Append("\\n");
                break;
            case '\r':
                quoted.Append("\\r");
                break;
            case '\t':
                quoted.Append("\\t");
                break;
            case '\\':
                quoted.Append("\\\\");
                break;
            case var value when value == quote:
                quoted.Append('\\').Append(quote);
                break;
            case < 0x20 or 0x7F:
                quoted.Append(CultureInfo.InvariantCulture, $"\\x{rune.Value:x2}");
                break;
            case < 0x7F:
                quoted.Append((char)rune.Value);
                break;
            case var _ when IsPrintable(rune):
                quoted.Append(rune.ToString());
                break;
            default:
                quoted.Append(Escape(rune));
                break;
        }
    }

    /// <summary>The escape of a character beyond ASCII.</summary>
    public static string Escape(Rune rune) => rune.Value switch
    {
        <= 0xFF => string.Create(CultureInfo.InvariantCulture, $"\\x{rune.Value:x2}"),
        <= 0xFFFF => string.Create(CultureInfo.InvariantCulture, $"\\u{rune.Value:x4}"),
        _ => string.Create(CultureInfo.InvariantCulture, $"\\U{rune.Value:x8}"),
    };

    private static bool IsPrintable(Rune rune) => Rune.GetUnicodeCategory(rune)
        is not (UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.Surrogate or UnicodeCategory.PrivateUse
        or UnicodeCategory.OtherNotAssigned or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator or UnicodeCategory.SpaceSeparator);

    private static PyUnknown? Write(PyValue value, StringBuilder text, int depth)
    {
        if (Unknowns.Of(value) is { } unknown)
        {
            return unknown;
        }

        if (depth > MaxDepth || text.Length > MaxLength)
        {
            return new PyUnknown("it is too large to be written out", value.Position);
        }

        switch (value)
        {
            case PyStr { Value: var content }:
                text.Append(Quote(content));
                return null;
            case PyInt integer:
                return Write(integer, text);
            case PyBool boolean:
                text.Append(boolean.Value ? "True" : "False");
                return null;
            case PyNone:
                text.Append("None");
                return null;
            case PyFloat number:
                text.Append(FloatText.Repr(number.Value));
                return null;
            case PyBytes bytes:
                Write(bytes, text);
                return null;
            case PyPath path:
                text.Append(path.TypeName).Append('(').Append(Quote(path.Value)).Append(')');
                return null;
            case PyList list:
                return Write("[", list.Items, "]", text, depth);
            case PyTuple tuple:
                return Write("(", tuple.Items, tuple.Items.Count == 1 ? ",)" : ")", text, depth);
            case PyDict { Kind: DictKind.Plain } dict:
                return Write(dict, text, depth);
            case PySet { Count: 0 } set:
                text.Append(set.TypeName).Append("()");
                return null;
            case PySet { Count: 1, IsFrozen: var isFrozen } set:
                return Write(isFrozen ? "frozenset({" : "{", [.. set.Items], isFrozen ? "})" : "}", text, depth);
            case PySet:
                return new PyUnknown("it shows the order of a set, which changes from run to run", value.Position);
            case PyRange range:
                text.Append(CultureInfo.InvariantCulture, $"range({range.Start}, {range.Stop}{(range.Step.IsOne ? "" : $", {range.Step}")})");
                return null;
            default:
                return Unknowns.Because(value);
        }
    }

    private static PyUnknown? Write(PyInt integer, StringBuilder text)
    {
        if (IntegerText.IsTooLarge(integer.Value))
        {
            return new PyUnknown("the integer is too large to be written out", integer.Position);
        }

        text.Append(integer.Value.ToString(CultureInfo.InvariantCulture));
        return null;
    }

    private static void Write(PyBytes bytes, StringBuilder text)
    {
        var span = bytes.Value.Span;
        var quote = span.Contains((byte)'\'') && !span.Contains((byte)'"') ? '"' : '\'';
        text.Append('b').Append(quote);
        foreach (var one in span)
        {
            if (one >= 0x7F)
            {
                text.Append(CultureInfo.InvariantCulture, $"\\x{one:x2}");
            }
            else
            {
                Append(text, new Rune((char)one), quote);
            }
        }

        text.Append(quote);
    }

    private static PyUnknown? Write(string open, IReadOnlyList<PyValue> items, string close, StringBuilder text, int depth)
    {
        text.Append(open);
        for (var i = 0; i < items.Count; i++)
        {
            text.Append(i == 0 ? "" : ", ");
            if (Write(items[i], text, depth + 1) is { } unknown)
            {
                return unknown;
            }
        }

        text.Append(close);
        return null;
    }

    private static PyUnknown? Write(PyDict dict, StringBuilder text, int depth)
    {
        if (dict.OrderDoubt is { } doubt)
        {
            return doubt;
        }

        text.Append('{');
        var separator = "";
        foreach (var (key, value) in dict.Entries)
        {
            text.Append(separator);
            if (Write(key, text, depth + 1) is { } unknownKey)
            {
                return unknownKey;
            }

            text.Append(": ");
            if (Write(value, text, depth + 1) is { } unknown)
            {
                return unknown;
            }

            separator = ", ";
        }

        text.Append('}');
        return null;
    }
}
