using System.Numerics;
using Prodserver.Python.Evaluation;
using Prodserver.Python.Operations;
using Prodserver.Python.Values;

namespace Prodserver.Python.Library.Builtins;

/// <summary>The classes of Python's own values, which convert when they are called.</summary>
internal static class Classes
{
    public static PyBuiltin? Find(string name) => name switch
    {
        "str" => Class(name, Text),
        "int" => Class(name, Integer),
        "bool" => Class(name, Boolean),
        "float" => Class(name, Float),
        "bytes" => Class(name, Bytes),
        "range" => Class(name, Range),
        "list" => Class(name, List),
        "tuple" => Class(name, Tuple),
        "set" => Class(name, call => Set(call, isFrozen: false)),
        "frozenset" => Class(name, call => Set(call, isFrozen: true)),
        "dict" => Class(name, Dict, takesUnknown: true),
        _ => null,
    };

    private static PyBuiltin Class(string name, FunctionBody body, bool takesUnknown = false) => new(name, body) { ClassName = name, TakesUnknown = takesUnknown };

    private static PyValue Text(Call call)
    {
        var given = call.Bind(0, "object", "encoding", "errors");
        return given switch
        {
            [null, ..] => call.Site.Text(""),
            [{ } value, null, null] => Functions.Text(Repr.Str(value), call.Site),
            [PyBytes bytes, ..] => BytesMethods.Decode(bytes.Value, given.AsSpan(1), call),
            [PyStr, ..] => throw call.Site.TypeError("decoding str is not supported"),
            [PyObject other, ..] => Unknowns.Because(other),
            [{ } other, ..] => throw call.Site.TypeError($"decoding to str: need a bytes-like object, {other.TypeName} found"),
            _ => throw call.Site.TypeError("decoding to str: need a bytes-like object"),
        };
    }

    private static PyValue Boolean(Call call) => call.Take(0, 1) is [var value] ? call.Site.Boolean(Truth.Of(value)) : call.Site.Boolean(false);

    private static PyValue Integer(Call call)
    {
        var given = call.Bind(0, "(x)", "base");
        switch (given[0])
        {
            case null:
                return call.Site.Integer(0);
            case PyStr { Value: var text }:
                return IntegerText.Parse(text, given[1] is null ? 10 : call.Count(given[1]!), call.Site);
            case { } when given[1] is not null:
                throw call.Site.TypeError("int() can't convert non-string with explicit base");
            case PyFloat { Value: var number }:
                return double.IsFinite(number) ? call.Site.Integer(new BigInteger(Math.Truncate(number)))
                    : double.IsNaN(number) ? throw call.Site.ValueError("cannot convert float NaN to integer")
                    : throw call.Site.Raise("OverflowError", "cannot convert float infinity to integer");
            case var value when Numbers.Integer(value) is { } integer:
                return call.Site.Integer(integer);
            case PyBytes or PyObject:
                return Unknowns.Because(given[0]!);
            default:
                throw call.Site.TypeError($"int() argument must be a string, a bytes-like object or a real number, not '{given[0]!.TypeName}'");
        }
    }

    private static PyValue Float(Call call)
    {
        var given = call.Take(0, 1);
        return given switch
        {
            [] => call.Site.Float(0),
            [PyStr { Value: var text }] => FloatText.Parse(text) is { } value ? call.Site.Float(value)
                : System.Text.Ascii.IsValid(text) ? throw call.Site.ValueError($"could not convert string to float: {Repr.Quote(text)}")
                : call.Site.Unknown("digits beyond ASCII are not modelled"),
            [PyInt or PyBool or PyFloat] => call.Site.Float(NumberOperations.ToDouble(given[0], call.Site)),
            [PyBytes or PyObject] => Unknowns.Because(given[0]),
            _ => throw call.Site.TypeError($"float() argument must be a string or a real number, not '{given[0].TypeName}'"),
        };
    }

    private static PyValue Bytes(Call call) => call switch
    {
        { Positional: [], Keywords: [] } => new PyBytes(default, call.Site.Position),
        { Positional: [PyBytes bytes], Keywords: [] } => bytes,
        { Positional: [PyStr text, PyStr encoding], Keywords: [] } => StringMethods.Find("encode")!(text, call with { Positional = [encoding] }),
        _ => call.Site.Unknown("this use of bytes() is not modelled"),
    };

    private static PyRange Range(Call call)
    {
        var numbers = call.Take(1, 3).Select(call.Integer).ToArray();
        var (start, stop) = numbers.Length == 1 ? (BigInteger.Zero, numbers[0]) : (numbers[0], numbers[1]);
        var step = numbers.Length == 3 ? numbers[2] : BigInteger.One;
        return step.IsZero ? throw call.Site.ValueError("range() arg 3 must not be zero") : new PyRange(start, stop, step, call.Site.Position);
    }

    private static PyValue List(Call call) =>
        call.Take(0, 1) is not [var source] ? call.Site.List([])
        : Iteration.Ordered(source, call.Site).Is(out var items, out var unknown) ? call.Site.List(items) : unknown;

    private static PyValue Tuple(Call call) =>
        call.Take(0, 1) is not [var source] ? call.Site.Tuple([])
        : Iteration.Ordered(source, call.Site).Is(out var items, out var unknown) ? call.Site.Tuple(items) : unknown;

    private static PyValue Set(Call call, bool isFrozen) =>
        call.Take(0, 1) is not [var source] ? Sets.Of([], isFrozen, call.Site)
        : Iteration.Items(source, call.Site).Is(out var items, out var unknown) ? Sets.Of(items, isFrozen, call.Site) : unknown;

    private static PyDict Dict(Call call)
    {
        var dict = new PyDict(call.Site.Position);
        if (call.Positional.Count > 1)
        {
            throw call.Site.TypeError($"dict expected at most 1 argument, got {call.Positional.Count}");
        }

        foreach (var source in call.Positional)
        {
            Dicts.Update(dict, source, call.Site);
        }

        foreach (var (name, value) in call.Keywords)
        {
            Dicts.Set(dict, new PyStr(name, value.Position), value, call.Site);
        }

        return dict;
    }
}
