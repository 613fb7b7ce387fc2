using System.Globalization;
using System.Text;

namespace Prodserver.Core.Values;

/// <summary>A value of the settings for a person: in Python's notation, on one line, and without what looks like a credential.</summary>
public static class ValueText
{
    /// <summary>More than anybody reads in a line.</summary>
    private const int Limit = 100;

    private const string Hidden = "(hidden: it looks like a secret)";

    /// <param name="name">The setting's name or the key that holds the value: it tells whether the value looks like a secret.</param>
    public static string Of(string name, ConfigValue value)
    {
        if (value is UnknownValue unknown)
        {
            return "not known: " + OnOneLine(UrlPassword.Hidden(unknown.Reason));
        }

        var text = new StringBuilder();
        Write(text, name, value);
        return text.Length <= Limit ? text.ToString() : text.ToString(0, Limit - 1) + "…";
    }

    private static void Write(StringBuilder text, string name, ConfigValue value)
    {
        if (text.Length > Limit)
        {
            return;
        }

        _ = value switch
        {
            NullValue => text.Append("None"),
            BooleanValue boolean => text.Append(boolean.Value ? "True" : "False"),
            IntegerValue integer => text.Append(integer.Value.ToString(CultureInfo.InvariantCulture)),
            FloatValue number => text.Append(number.Text),
            TextValue secret when IsHidden(name, secret.Value) => text.Append(Hidden),
            TextValue word => text.Append('\'').Append(OnOneLine(word.Value)).Append('\''),
            ListValue list => WriteAll(text, '[', list.Items, item => Write(text, name, item), ']'),
            MapValue map => WriteAll(text, '{', map.Entries, entry => Write(text.Append('\'').Append(OnOneLine(entry.Key)).Append("': "), entry.Key, entry.Value), '}'),
            OpaqueValue opaque => text.Append('<').Append(opaque.Type).Append('>'),
            _ => text.Append("<not known>"),
        };
    }

    /// <summary>PASSWORD_HASHERS are classes.</summary>
    private static bool IsHidden(string name, string value) => SecretGuess.LooksLikeSecret(IsDottedName(value) ? "" : name, value);

    /// <summary>A signed token has dots as well, and longer parts.</summary>
    private static bool IsDottedName(string value) => value.Split('.') is { Length: > 2 } parts
        && parts.All(part => part.Length is > 0 and <= 40 && !char.IsAsciiDigit(part[0]) && part.All(letter => char.IsAsciiLetterOrDigit(letter) || letter == '_'));

    private static StringBuilder WriteAll<T>(StringBuilder text, char open, IReadOnlyList<T> items, Action<T> write, char close)
    {
        text.Append(open);
        for (var i = 0; i < items.Count && text.Length <= Limit; i++)
        {
            text.Append(i == 0 ? "" : ", ");
            write(items[i]);
        }

        return text.Append(close);
    }

    private static string OnOneLine(string text) => string.Concat(text.Select(letter => letter switch
    {
        '\n' => "\\n",
        _ when char.IsControl(letter) => string.Create(CultureInfo.InvariantCulture, $"\\x{(int)letter:x2}"),
        _ => letter.ToString(),
    }));
}
