using System.Numerics;
using Prodserver.Python.Evaluation;
using Prodserver.Python.Operations;
using Prodserver.Python.Syntax;
using Prodserver.Python.Values;

namespace Prodserver.Python.Library.Builtins;

/// <summary>Functions about one value.</summary>
internal static class Functions
{
    public static PyValue Text(Known<string> text, Site site) => text.Is(out var known, out var unknown) ? site.Text(known) : unknown;

    public static PyValue Length(Call call)
    {
        var value = call.Single();
        return value switch
        {
            _ when Unknowns.Of(value) is { } unknown => unknown,
            PyStr text => call.Site.Integer(CodePoints.Count(text.Value)),
            PyList list => call.Site.Integer(list.Items.Count),
            PyTuple tuple => call.Site.Integer(tuple.Items.Count),
            PyDict { UncertainKey: { } uncertain } => uncertain,
            PyDict dict => call.Site.Integer(dict.Count),
            PyDictView view => Length(call with { Positional = [view.Dict] }),
            PySet set => call.Site.Integer(set.Count),
            PyBytes bytes => call.Site.Integer(bytes.Value.Length),
            PyRange range => call.Site.Integer(range.Count),
            PyLibraryObject library when library.Length(call.Site) is { } length => length,
            PyObject => Unknowns.Because(value),
            _ => throw call.Site.TypeError($"object of type '{value.TypeName}' has no len()"),
        };
    }

    public static PyValue Format(Call call)
    {
        var given = call.Take(1, 2);
        return Text(Formatting.Format(given[0], given.Count > 1 ? call.Text(given[1]) : "", call.Site), call.Site);
    }

    public static PyValue IsInstance(Call call)
    {
        var given = call.Take(2, 2);
        return Unknowns.Of(given[0]) ?? call.Site.Boolean(IsInstance(given[0], given[1]));
    }

    public static Known<bool> IsInstance(PyValue value, PyValue @class)
    {
        switch (@class)
        {
            case PyTuple tuple:
                PyUnknown? doubt = null;
                foreach (var one in tuple.Items)
                {
                    if (!IsInstance(value, one).Is(out var isInstance, out var unknown))
                    {
                        doubt ??= unknown;
                    }
                    else if (isInstance)
                    {
                        return true;
                    }
                }

                return doubt is null ? false : doubt;
            case PyBuiltin { ClassName: "object" }:
                return true;
            case PyClass wanted when value is PyInstance { Class: var of }:
                return IsSubclass(of, wanted);
            case PyClass when value is not PyObject:
                return false;
            case PyBuiltin { ClassName: { } name } when value is not PyObject:
                return value.TypeName == name || (name, value) is ("int", PyBool) or ("dict", PyDict) or ("PurePosixPath", PyPath);
            default:
                return Unknowns.Because(@class);
        }
    }

    /// <summary>Whether a class of the project is another, or derived from it.</summary>
    public static Known<bool> IsSubclass(PyClass one, PyClass wanted) =>
        one.Order.Contains(wanted) ? true
        : one.Order.FirstOrDefault(other => other is not PyClass) is { } outside ? Unknowns.Because(outside)
        : false;

    public static PyValue Callable(Call call) => call.Single() switch
    {
        PyBuiltin or PyMethod or PyFunction or PyBoundMethod or PyClass or PyExceptionClass => call.Site.Boolean(true),
        PyObject opaque => Unknowns.Because(opaque),
        _ => call.Site.Boolean(false),
    };

    public static PyValue GetAttribute(Call call)
    {
        var given = call.Take(2, 3);
        if (Unknowns.Of(given[0]) is { } unknown && given[0] is not PyExternal || (unknown = Unknowns.Of(given[1])) is not null)
        {
            return unknown!;
        }

        var value = Attributes.Find(given[0], call.Text(given[1]), call.Site);
        return value ?? (given.Count > 2 ? given[2] : throw Attributes.Missing(given[0], call.Text(given[1]), call.Site));
    }

    public static PyValue HasAttribute(Call call)
    {
        var given = call.Take(2, 2);
        return Unknowns.Of(given[0]) ?? Unknowns.Of(given[1]) ?? (Attributes.Find(given[0], call.Text(given[1]), call.Site) switch
        {
            PyUnknown unknown => unknown,
            var found => (PyValue)call.Site.Boolean(found is not null),
        });
    }

    public static PyValue Character(Call call)
    {
        var code = call.Integer(call.Single());
        return code < 0 || code > 0x10FFFF ? throw call.Site.ValueError("chr() arg not in range(0x110000)")
            : code >= 0xD800 && code <= 0xDFFF ? call.Site.Unknown("half a surrogate pair has no model")
            : call.Site.Text(char.ConvertFromUtf32((int)code));
    }

    public static PyValue CodePoint(Call call) => call.Single() switch
    {
        PyStr { Value: var text } when CodePoints.Count(text) == 1 => call.Site.Integer(char.ConvertToUtf32(text, 0)),
        PyStr { Value: var text } => throw call.Site.TypeError($"ord() expected a character, but string of length {CodePoints.Count(text)} found"),
        PyBytes or PyObject => call.Site.Unknown("ord() of bytes is not modelled"),
        var other => throw call.Site.TypeError($"ord() expected string of length 1, but {other.TypeName} found"),
    };

    public static PyStr Based(Call call, string prefix, int bitsPerDigit)
    {
        var value = call.Single();
        var number = Numbers.Integer(value) ?? throw (value is PyObject ? call.Wrong("int", value) : call.Site.TypeError($"'{value.TypeName}' object cannot be interpreted as an integer"));
        return call.Site.Text((number.Sign < 0 ? "-" : "") + prefix + Formatting.Based(BigInteger.Abs(number), bitsPerDigit));
    }

    public static PyTuple DivideWithRemainder(Call call)
    {
        var given = call.Take(2, 2);
        if (given.FirstOrDefault(value => value is not (PyInt or PyBool or PyFloat)) is { } other)
        {
            throw other is PyObject
                ? call.Wrong("a number", other)
                : call.Site.TypeError($"unsupported operand type(s) for divmod(): '{given[0].TypeName}' and '{given[1].TypeName}'");
        }

        return call.Site.Tuple(
        [
            NumberOperations.Binary(BinaryOperator.FloorDivide, given[0], given[1], call.Site),
            NumberOperations.Binary(BinaryOperator.Modulo, given[0], given[1], call.Site),
        ]);
    }

    public static PyValue Power(Call call)
    {
        var given = call.Bind(2, "base", "exp", "mod");
        if (given[2] is null or PyNone)
        {
            return Arithmetic.Binary(BinaryOperator.Power, given[0]!, given[1]!, call.Site);
        }

        var numbers = given.Select(value => Numbers.Integer(value!)).ToArray();
        return numbers is [{ } @base, { Sign: >= 0 } exponent, { Sign: > 0 } modulus] && exponent.GetBitLength() < 10_000
            ? call.Site.Integer(BigInteger.ModPow(@base, exponent, modulus) is { Sign: < 0 } negative ? negative + modulus : BigInteger.ModPow(@base, exponent, modulus))
            : call.Site.Unknown("this use of pow() with three arguments is not modelled");
    }

    /// <summary>Python's hash of an integer; those of texts change from run to run.</summary>
    public static PyValue Hash(Call call)
    {
        var value = call.Single();
        if (Hashing.Check(value, call.Site) is { } unknown)
        {
            return unknown;
        }

        if (Numbers.Integer(value) is not { } number)
        {
            return call.Site.Unknown("the hash changes from run to run or is not modelled");
        }

        var hash = BigInteger.Remainder(number, (BigInteger.One << 61) - 1);
        return call.Site.Integer(hash == -1 ? -2 : hash);
    }
}
