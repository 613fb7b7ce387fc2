using System.Globalization;
using System.Numerics;
using Prodserver.Python.Evaluation;
using Prodserver.Python.Operations;
using Prodserver.Python.Syntax;
using Prodserver.Python.Values;

namespace Prodserver.Python.Library.Builtins;

/// <summary>Functions about numbers and about many values.</summary>
internal static class Aggregates
{
    public static PyBuiltin? Find(string name) => name switch
    {
        "min" => BuiltinsModule.Lenient(name, call => Extreme(call, isLess: true)),
        "max" => BuiltinsModule.Lenient(name, call => Extreme(call, isLess: false)),
        "sorted" => BuiltinsModule.Lenient(name, call => call.Positional.Count == 1 ? Sorting.Sort(call.Positional[0], call, firstIsItems: true) : call.Single()),
        "abs" => new(name, Absolute),
        "round" => new(name, Round),
        "sum" => new(name, Sum),
        "any" => new(name, call => Quantified(call, wanted: true)),
        "all" => new(name, call => Quantified(call, wanted: false)),
        _ => null,
    };

    private static PyValue Extreme(Call call, bool isLess)
    {
        var key = call.Keywords.FirstOrDefault(keyword => keyword.Key == "key").Value;
        var fallback = call.Keywords.FirstOrDefault(keyword => keyword.Key == "default").Value;
        if (call.Keywords.FirstOrDefault(keyword => keyword.Key is not ("key" or "default")).Key is { } wrong)
        {
            throw call.Site.TypeError($"{call.Name}() got an unexpected keyword argument '{wrong}'");
        }

        var items = call.Positional.ToArray();
        if (items.Length == 0)
        {
            throw call.Site.TypeError($"{call.Name} expected at least 1 argument, got 0");
        }

        if (items.Length == 1 && !Iteration.Items(items[0], call.Site).Is(out items, out var unknown))
        {
            return unknown;
        }

        if (items.Length == 0)
        {
            return fallback ?? throw call.Site.ValueError($"{call.Name}() arg is an empty sequence");
        }

        return Extreme(items, key is null or PyNone ? null : key, isLess, call);
    }

    private static PyValue Extreme(PyValue[] items, PyValue? key, bool isLess, Call call)
    {
        var (best, bestKey) = (items[0], Key(items[0]));
        if (Unknowns.Of(bestKey) is { } unknown)
        {
            return unknown;
        }

        foreach (var item in items.Skip(1))
        {
            var itemKey = Key(item);
            var (left, right) = isLess ? (itemKey, bestKey) : (bestKey, itemKey);
            if (!Comparisons.IsLess(left, right, call.Site).Is(out var isBetter, out unknown))
            {
                return unknown;
            }

            (best, bestKey) = isBetter ? (item, itemKey) : (best, bestKey);
        }

        // Of equal items the first wins: in a set that is no particular one.
        return call.Positional is [PySet { Count: > 1 }] && best is not (PyInt or PyStr) ? call.Site.Unknown("it depends on the order of a set") : best;

        PyValue Key(PyValue item) => key is null ? item : Session.Call(key, [item], call.Site);
    }

    private static PyValue Absolute(Call call) => call.Single() switch
    {
        PyFloat { Value: var number } => call.Site.Float(Math.Abs(number)),
        PyObject opaque => Unknowns.Because(opaque),
        var value => Numbers.Integer(value) is { } integer
            ? call.Site.Integer(BigInteger.Abs(integer))
            : throw call.Site.TypeError($"bad operand type for abs(): '{value.TypeName}'"),
    };

    private static PyValue Round(Call call)
    {
        var given = call.Bind(1, "number", "ndigits");
        var digits = given[1] is null or PyNone ? (int?)null : call.Count(given[1]!);
        if (Numbers.Integer(given[0]!) is { } integer)
        {
            return call.Site.Integer(digits is < 0 and > -400 and { } cut ? RoundTo(integer, BigInteger.Pow(10, -cut)) : digits <= -400 ? 0 : integer);
        }

        return given[0] is PyFloat { Value: var number }
            ? Round(number, digits, call.Site)
            : throw (given[0] is PyObject ? call.Wrong("a number", given[0]!) : call.Site.TypeError($"type {given[0]!.TypeName} doesn't define __round__ method"));
    }

    private static PyValue Round(double number, int? digits, Site site)
    {
        if (digits is null)
        {
            return double.IsFinite(number) ? site.Integer(new BigInteger(Math.Round(number, MidpointRounding.ToEven)))
                : double.IsNaN(number) ? throw site.ValueError("cannot convert float NaN to integer")
                : throw site.Raise("OverflowError", "cannot convert float infinity to integer");
        }

        if (!double.IsFinite(number) || digits > 330)
        {
            return site.Float(number);
        }

        if (digits < -330)
        {
            return site.Float(Math.CopySign(0, number));
        }

        var scaled = ExactDecimal.Scaled(Math.Abs(number), digits.Value);
        var rounded = double.Parse(string.Create(CultureInfo.InvariantCulture, $"{scaled}e{-digits.Value}"), NumberStyles.Float, CultureInfo.InvariantCulture);
        return double.IsInfinity(rounded) ? throw site.Raise("OverflowError", "rounded value too large to represent") : site.Float(Math.CopySign(rounded, number));
    }

    private static BigInteger RoundTo(BigInteger value, BigInteger unit)
    {
        var quotient = BigInteger.DivRem(BigInteger.Abs(value), unit, out var rest);
        var half = (rest * 2).CompareTo(unit);
        return value.Sign * unit * (half > 0 || (half == 0 && !quotient.IsEven) ? quotient + 1 : quotient);
    }

    private static PyValue Sum(Call call)
    {
        var given = call.Bind(1, "(iterable)", "start");
        if (!Iteration.Ordered(given[0]!, call.Site).Is(out var items, out var unknown))
        {
            return unknown;
        }

        var total = given[1] ?? call.Site.Integer(0);
        if (total is PyStr)
        {
            throw call.Site.TypeError("sum() can't sum strings [use ''.join(seq) instead]");
        }

        // Python 3.12 and later add up floats more exactly than those before.
        if (items.Count(item => item is PyFloat) > 1)
        {
            return call.Site.Unknown("the sum of floats differs between versions of Python");
        }

        return items.Aggregate(total, (sum, item) => Arithmetic.Binary(BinaryOperator.Add, sum, item, call.Site));
    }

    /// <summary><c>any</c> looks for a true item, <c>all</c> for a false one.</summary>
    private static PyValue Quantified(Call call, bool wanted)
    {
        if (call.Single() is PyIterator { Taint: null } iterator)
        {
            var found = Iteration.UpTo(iterator, item => Truth.Of(item).Is(out var truth, out var reason) ? truth == wanted : reason, call.Site);
            return found.Is(out var isFound, out var why) ? call.Site.Boolean(isFound == wanted) : why;
        }

        if (!Iteration.Items(call.Single(), call.Site).Is(out var items, out var unknown))
        {
            return unknown;
        }

        PyUnknown? doubt = null;
        foreach (var item in items)
        {
            if (!Truth.Of(item).Is(out var truth, out unknown))
            {
                doubt ??= unknown;
            }
            else if (truth == wanted)
            {
                return call.Site.Boolean(wanted);
            }
        }

        return doubt is null ? call.Site.Boolean(!wanted) : doubt;
    }
}
