using System.Globalization;
using System.Text;
using Prodserver.Python.Evaluation;
using Prodserver.Python.Values;

namespace Prodserver.Python.Operations;

/// <summary><c>"…{}…".format(values)</c>.</summary>
internal sealed class BraceFormat
{
    private readonly Call _call;
    private int _automatic;
    private bool _isManual;

    private BraceFormat(Call call) => _call = call;

    public static PyValue Apply(string format, Call call) =>
        new BraceFormat(call).Expand(format, depth: 2).Is(out var text, out var unknown) ? call.Site.Text(text) : unknown;

    private Known<string> Expand(string format, int depth)
    {
        if (depth < 0)
        {
            throw _call.Site.ValueError("Max string recursion exceeded");
        }

        var text = new StringBuilder();
        for (var at = 0; at < format.Length; at++)
        {
            var letter = format[at];
            if (letter is '{' or '}' && at + 1 < format.Length && format[at + 1] == letter)
            {
                text.Append(letter);
                at++;
            }
            else if (letter == '}')
            {
                throw _call.Site.ValueError("Single '}' encountered in format string");
            }
            else if (letter == '{')
            {
                var end = FieldEnd(format, at);
                if (!Field(format[(at + 1)..end], depth).Is(out var field, out var unknown))
                {
                    return unknown;
                }

                text.Append(field);
                at = end;
            }
            else
            {
                text.Append(letter);
            }
        }

        _call.Site.Spend(text.Length);
        return text.ToString();
    }

    private int FieldEnd(string format, int start)
    {
        var depth = 0;
        for (var at = start; at < format.Length; at++)
        {
            depth += format[at] switch { '{' => 1, '}' => -1, _ => 0 };
            if (depth == 0)
            {
                return at;
            }
        }

        throw _call.Site.ValueError(start == format.Length - 1 ? "Single '{' encountered in format string" : "expected '}' before end of string");
    }

    private Known<string> Field(string field, int depth)
    {
        var nameEnd = NameEnd(field);
        var name = field[..nameEnd];
        var rest = field[nameEnd..];
        var conversion = '\0';
        if (rest.StartsWith('!'))
        {
            conversion = rest.Length > 1 && (rest.Length == 2 || rest[2] == ':') ? rest[1] : throw _call.Site.ValueError("expected ':' after conversion specifier");
            rest = rest[2..];
        }

        var value = Lookup(name);
        if (!Expand(rest.Length > 0 ? rest[1..] : "", depth - 1).Is(out var specification, out var unknown))
        {
            return unknown;
        }

        return Write(value, conversion, specification, _call.Site);
    }

    /// <summary>Converts and formats a value: what a field of an f-string does, too.</summary>
    public static Known<string> Write(PyValue value, char conversion, string specification, Site site)
    {
        if (conversion == '\0')
        {
            return Formatting.Format(value, specification, site);
        }

        if (conversion is not ('r' or 's' or 'a'))
        {
            throw site.ValueError($"Unknown conversion specifier {conversion}");
        }

        return (conversion == 's' ? Repr.Str(value) : Repr.Of(value)).Is(out var text, out var unknown)
            ? Formatting.Format(site.Text(conversion == 'a' ? StringMethods.Ascii(text) : text), specification, site)
            : unknown;
    }

    private static int NameEnd(string field)
    {
        var inBrackets = false;
        for (var at = 0; at < field.Length; at++)
        {
            switch (field[at])
            {
                case '[':
                    inBrackets = true;
                    break;
                case ']':
                    inBrackets = false;
                    break;
                case '!' or ':' when !inBrackets:
                    return at;
            }
        }

        return field.Length;
    }

    private PyValue Lookup(string path)
    {
        var end = path.AsSpan().IndexOfAny('.', '[');
        var value = First(end < 0 ? path : path[..end]);
        for (var at = end < 0 ? path.Length : end; at < path.Length;)
        {
            if (path[at] == '.')
            {
                var length = path.AsSpan(at + 1).IndexOfAny('.', '[');
                var name = length < 0 ? path[(at + 1)..] : path.Substring(at + 1, length);
                value = name.Length == 0 ? throw _call.Site.ValueError("Empty attribute in format string") : Attributes.Get(value, name, _call.Site);
                at += 1 + name.Length;
            }
            else
            {
                var close = path.IndexOf(']', at);
                var key = close > at + 1 ? path[(at + 1)..close] : throw _call.Site.ValueError(close < 0 ? "Missing ']' in format string" : "Empty attribute in format string");
                value = Indexing.Get(value, IsNumber(key) ? _call.Site.Integer(long.Parse(key, CultureInfo.InvariantCulture)) : _call.Site.Text(key), _call.Site);
                at = close + 1;
                if (at < path.Length && path[at] is not ('.' or '['))
                {
                    throw _call.Site.ValueError("Only '.' or '[' may follow ']' in format field specifier");
                }
            }
        }

        return value;
    }

    private PyValue First(string name)
    {
        if (name.Length == 0 || IsNumber(name))
        {
            var isManual = name.Length > 0;
            if ((isManual && _automatic > 0) || (!isManual && _isManual))
            {
                throw _call.Site.ValueError($"cannot switch from {(isManual ? "automatic field numbering to manual field specification" : "manual field specification to automatic field numbering")}");
            }

            _isManual |= isManual;
            var index = isManual ? int.Parse(name, CultureInfo.InvariantCulture) : _automatic++;
            return index < _call.Positional.Count
                ? _call.Positional[index]
                : throw _call.Site.Raise("IndexError", $"Replacement index {index} out of range for positional args tuple");
        }

        foreach (var (key, value) in _call.Keywords)
        {
            if (key == name)
            {
                return value;
            }
        }

        throw Indexing.KeyError(_call.Site.Text(name), _call.Site);
    }

    private static bool IsNumber(string text) => text.Length is > 0 and < 9 && text.All(char.IsAsciiDigit);
}
