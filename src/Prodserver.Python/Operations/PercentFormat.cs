using System.Globalization;
using System.Numerics;
using System.Text;
using Prodserver.Python.Evaluation;
using Prodserver.Python.Values;

namespace Prodserver.Python.Operations;

/// <summary><c>"…%s…" % values</c>.</summary>
internal sealed class PercentFormat
{
    private const int MaxWidth = 10_000;

    private readonly string _format;
    private readonly PyValue _values;
    private readonly Site _site;
    private readonly StringBuilder _text = new();
    private int _at;
    private int _taken;
    private PyUnknown? _unknown;

    private PercentFormat(string format, PyValue values, Site site)
    {
        _format = format;
        _values = values;
        _site = site;
    }

    public static PyValue Apply(string format, PyValue values, Site site) => new PercentFormat(format, values, site).Run();

    private PyValue Run()
    {
        while (_at < _format.Length)
        {
            var next = _format.IndexOf('%', _at);
            _text.Append(_format, _at, (next < 0 ? _format.Length : next) - _at);
            _at = next < 0 ? _format.Length : next + 1;
            if (next >= 0)
            {
                Conversion();
            }
        }

        var given = _values is PyTuple tuple ? tuple.Items.Count : 1;
        if (_taken < given && _values is not (PyDict or PyList or PyBytes or PyRange or PyEnvironment))
        {
            throw _values is PyObject
                ? new LimitException(Unknowns.Because(_values).Reason, _site.Position)
                : _site.TypeError("not all arguments converted during string formatting");
        }

        _site.Spend(_text.Length);
        return _unknown is null ? _site.Text(_text.ToString()) : _unknown;
    }

    private void Conversion()
    {
        var key = Key();
        var flags = Flags();
        var width = Number(out var leftByWidth);
        int? precision = null;
        if (Peek() == '.')
        {
            _at++;
            precision = Number(out _) ?? 0;
        }

        if (Peek() is 'h' or 'l' or 'L')
        {
            _at++;
        }

        if (_at >= _format.Length)
        {
            throw _site.ValueError("incomplete format");
        }

        var type = _format[_at++];
        if (type == '%')
        {
            _text.Append('%');
            return;
        }

        var value = key is null ? NextValue() : Lookup(key);
        if (Unknowns.Of(value) is { } unknown)
        {
            _unknown ??= unknown;
            return;
        }

        var (sign, body) = Convert(type, value, flags, precision);
        Append(sign, body, width ?? 0, flags, leftByWidth, pads: type is not ('s' or 'r' or 'a' or 'c'));
    }

    private char Peek() => _at < _format.Length ? _format[_at] : '\0';

    private string? Key()
    {
        if (Peek() != '(')
        {
            return null;
        }

        var start = ++_at;
        for (var depth = 1; depth > 0; _at++)
        {
            depth += Peek() switch
            {
                '(' => 1,
                ')' => -1,
                '\0' when _at >= _format.Length => throw _site.ValueError("incomplete format key"),
                _ => 0,
            };
        }

        return _format[start..(_at - 1)];
    }

    private string Flags()
    {
        var start = _at;
        while (Peek() is '-' or '+' or ' ' or '#' or '0')
        {
            _at++;
        }

        return _format[start.._at];
    }

    private int? Number(out bool isNegative)
    {
        isNegative = false;
        if (Peek() == '*')
        {
            _at++;
            var given = Numbers.Integer(NextValue()) ?? throw _site.TypeError("* wants int");
            isNegative = given.Sign < 0;
            return BigInteger.Abs(given) > MaxWidth ? throw new LimitException("the width of the format is beyond reason", _site.Position) : (int)BigInteger.Abs(given);
        }

        var start = _at;
        while (char.IsAsciiDigit(Peek()))
        {
            _at++;
        }

        if (_at - start > 4)
        {
            throw new LimitException("the width of the format is beyond reason", _site.Position);
        }

        return _at == start ? null : int.Parse(_format.AsSpan(start, _at - start), CultureInfo.InvariantCulture);
    }

    private PyValue NextValue()
    {
        var index = _taken++;
        if (_values is PyTuple tuple)
        {
            return index < tuple.Items.Count ? Unknowns.Resolve(tuple.Items[index]) : throw NotEnough();
        }

        return index == 0 ? _values : throw NotEnough();
    }

    private PythonException NotEnough() => _site.TypeError("not enough arguments for format string");

    private PyValue Lookup(string key)
    {
        return _values is PyDict or PyEnvironment
            ? Indexing.Get(_values, _site.Text(key), _site)
            : throw _site.TypeError("format requires a mapping");
    }

    private (string Sign, string Body) Convert(char type, PyValue value, string flags, int? precision)
    {
        switch (type)
        {
            case 's' or 'r' or 'a':
                return ("", Cut(Written(type, value), precision));
            case 'c':
                return ("", Character(value));
            case 'd' or 'i' or 'u':
                var whole = value is PyFloat { Value: var real } && double.IsFinite(real) ? new BigInteger(Math.Truncate(real))
                    : Numbers.Integer(value) ?? throw _site.TypeError($"%{type} format: a real number is required, not {value.TypeName}");
                if (IntegerText.IsTooLarge(whole))
                {
                    throw new LimitException("the integer is too large to be written out", _site.Position);
                }

                return (Sign(whole.Sign < 0, flags), BigInteger.Abs(whole).ToString(CultureInfo.InvariantCulture).PadLeft(precision ?? 0, '0'));
            case 'x' or 'X' or 'o':
                var integer = Numbers.Integer(value) ?? throw _site.TypeError($"%{type} format: an integer is required, not {value.TypeName}");
                var digits = Formatting.Based(BigInteger.Abs(integer), type == 'o' ? 3 : 4).PadLeft(precision ?? 0, '0');
                var prefix = flags.Contains('#', StringComparison.Ordinal) ? "0" + type : "";
                return (Sign(integer.Sign < 0, flags) + prefix, type == 'X' ? digits.ToUpperInvariant() : digits);
            case 'e' or 'E' or 'f' or 'F' or 'g' or 'G':
                return Float(type, value, flags, precision);
            default:
                throw _site.ValueError($"unsupported format character '{type}' (0x{(int)type:x}) at index {_at - 1}");
        }
    }

    private (string Sign, string Body) Float(char type, PyValue value, string flags, int? precision)
    {
        if (!NumberOperations.IsNumber(value))
        {
            throw _site.TypeError($"must be real number, not {value.TypeName}");
        }

        if (flags.Contains('#', StringComparison.Ordinal))
        {
            _unknown ??= _site.Unknown("the flag '#' for floats is not modelled");
        }

        var number = NumberOperations.ToDouble(value, _site);
        return (Sign(double.IsNegative(number) && !double.IsNaN(number), flags), FloatFormat.Write(Math.Abs(number), type, precision));
    }

    private string Written(char type, PyValue value)
    {
        if (!(type == 's' ? Repr.Str(value) : Repr.Of(value)).Is(out var text, out var unknown))
        {
            _unknown ??= unknown;
            return "";
        }

        return type == 'a' ? StringMethods.Ascii(text) : text;
    }

    private string Character(PyValue value) => value switch
    {
        PyStr { Value: var text } when CodePoints.Count(text) == 1 => text,
        PyInt { Value: var code } when code >= 0 && code < 0x110000 && !(code >= 0xD800 && code <= 0xDFFF) => char.ConvertFromUtf32((int)code),
        _ => throw _site.TypeError("%c requires int or char"),
    };

    private static string Cut(string text, int? precision) =>
        precision is { } length && CodePoints.Count(text) > length ? string.Concat(CodePoints.Split(text).Take(length)) : text;

    private static string Sign(bool isNegative, string flags) =>
        isNegative ? "-" : flags.Contains('+', StringComparison.Ordinal) ? "+" : flags.Contains(' ', StringComparison.Ordinal) ? " " : "";

    private void Append(string sign, string body, int width, string flags, bool leftByWidth, bool pads)
    {
        var missing = Math.Max(0, width - CodePoints.Count(sign) - CodePoints.Count(body));
        if (leftByWidth || flags.Contains('-', StringComparison.Ordinal))
        {
            _text.Append(sign).Append(body).Append(' ', missing);
        }
        else if (pads && flags.Contains('0', StringComparison.Ordinal))
        {
            _text.Append(sign).Append('0', missing).Append(body);
        }
        else
        {
            _text.Append(' ', missing).Append(sign).Append(body);
        }
    }
}
