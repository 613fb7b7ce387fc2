using System.Globalization;
using System.Numerics;
using Prodserver.Python.Evaluation;
using Prodserver.Python.Values;

namespace Prodserver.Python.Operations;

/// <summary>Python's <c>format(value, specification)</c>.</summary>
internal static class Formatting
{
    public static Known<string> Format(PyValue value, string specification, Site site)
    {
        if (Unknowns.Of(value) is { } unknown)
        {
            return unknown;
        }

        if (specification.Length == 0)
        {
            return Repr.Str(value);
        }

        if (value is not (PyStr or PyInt or PyBool or PyFloat))
        {
            return value is PyObject
                ? Unknowns.Because(value)
                : throw site.TypeError($"unsupported format string passed to {value.TypeName}.__format__");
        }

        if (FormatSpecification.Parse(specification) is not { } parsed)
        {
            return site.Unknown($"the format specification '{specification}' is not modelled");
        }

        return value switch
        {
            PyStr text => Text(text.Value, parsed, site),
            PyFloat number => Float(number.Value, parsed, site),
            _ when parsed.Type is 'e' or 'E' or 'f' or 'F' or 'g' or 'G' or '%' => Float(NumberOperations.ToDouble(value, site), parsed, site),
            _ => Integer(Numbers.Integer(value)!.Value, value.TypeName, parsed, site),
        };
    }

    private static Known<string> Text(string text, FormatSpecification specification, Site site)
    {
        if (specification.Type is not (null or 's'))
        {
            throw UnknownCode(specification, "str", site);
        }

        if (specification.Sign is not null || specification.Alternate || specification.Align == '=' || specification.Grouping is not null)
        {
            throw site.ValueError("format specifier not allowed for strings");
        }

        if (specification.Precision is { } precision && CodePoints.Count(text) > precision)
        {
            text = string.Concat(CodePoints.Split(text).Take(precision));
        }

        return specification.Pad("", text, '<');
    }

    private static Known<string> Integer(BigInteger value, string typeName, FormatSpecification specification, Site site)
    {
        if (specification.Precision is not null)
        {
            throw site.ValueError("Precision not allowed in integer format specifier");
        }

        var magnitude = BigInteger.Abs(value);
        if (IntegerText.IsTooLarge(value))
        {
            return site.Unknown("the integer is too large to be written out");
        }

        var (prefix, digits) = specification.Type switch
        {
            null or 'd' => ("", magnitude.ToString(CultureInfo.InvariantCulture)),
            'b' => ("0b", Based(magnitude, 1)),
            'o' => ("0o", Based(magnitude, 3)),
            'x' => ("0x", Based(magnitude, 4)),
            'X' => ("0X", Based(magnitude, 4).ToUpperInvariant()),
            'c' or 'n' => ("", ""),
            _ => throw UnknownCode(specification, typeName, site),
        };
        if (digits.Length == 0 || (specification.Grouping is not null && (specification.ZeroPadded || specification.Align == '=')))
        {
            return site.Unknown("this format specification is not modelled");
        }

        if (specification.Grouping is { } separator)
        {
            digits = Group(digits, separator, specification.Type is 'b' or 'o' or 'x' or 'X' ? 4 : 3);
        }

        return specification.Pad(Sign(value.Sign < 0, specification.Sign) + (specification.Alternate ? prefix : ""), digits, '>');
    }

    private static Known<string> Float(double value, FormatSpecification specification, Site site)
    {
        if (specification.Alternate || specification.Type == 'n' || (specification.Grouping is not null && (specification.ZeroPadded || specification.Align == '=')))
        {
            return site.Unknown("this format specification is not modelled");
        }

        if (specification.Type is not (null or 'e' or 'E' or 'f' or 'F' or 'g' or 'G' or '%'))
        {
            throw UnknownCode(specification, "float", site);
        }

        var body = specification.Type is null && specification.Precision is null
            ? FloatText.Repr(Math.Abs(value))
            : FloatFormat.Write(Math.Abs(value), specification.Type, specification.Precision);
        if (specification.Grouping is { } separator && double.IsFinite(value))
        {
            var whole = body.AsSpan().IndexOfAnyExceptInRange('0', '9') is var end and >= 0 ? body[..end] : body;
            body = Group(whole, separator, 3) + body[whole.Length..];
        }

        return specification.Pad(Sign(double.IsNegative(value) && !double.IsNaN(value), specification.Sign), body, '>');
    }

    public static string Sign(bool isNegative, char? sign) => isNegative ? "-" : sign is '+' or ' ' ? sign.Value.ToString() : "";

    /// <summary>The digits of a number in base 2, 8 or 16.</summary>
    public static string Based(BigInteger magnitude, int bitsPerDigit)
    {
        if (bitsPerDigit != 3)
        {
            var text = magnitude.ToString(bitsPerDigit == 1 ? "b" : "x", CultureInfo.InvariantCulture).TrimStart('0');
            return text.Length == 0 ? "0" : text;
        }

        var binary = Based(magnitude, 1);
        binary = binary.PadLeft((binary.Length + 2) / 3 * 3, '0');
        return string.Concat(Enumerable.Range(0, binary.Length / 3).Select(i => (char)('0' + ((binary[3 * i] - '0') * 4) + ((binary[(3 * i) + 1] - '0') * 2) + (binary[(3 * i) + 2] - '0'))));
    }

    private static string Group(string digits, char separator, int size)
    {
        var first = digits.Length % size;
        var groups = Enumerable.Range(0, digits.Length / size).Select(i => digits.Substring(first + (i * size), size));
        return string.Join(separator, first > 0 ? groups.Prepend(digits[..first]) : groups);
    }

    private static PythonException UnknownCode(FormatSpecification specification, string typeName, Site site) =>
        site.ValueError($"Unknown format code '{specification.Type}' for object of type '{typeName}'");
}
