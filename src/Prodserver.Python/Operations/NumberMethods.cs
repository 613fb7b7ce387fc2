using System.Numerics;
using Prodserver.Python.Evaluation;
using Prodserver.Python.Values;

namespace Prodserver.Python.Operations;

/// <summary>The attributes and methods of <c>int</c>, <c>bool</c> and <c>float</c>.</summary>
internal static class NumberMethods
{
    public static PyValue? Attribute(PyValue number, string name, Site site) => (number, name) switch
    {
        (PyFloat real, "real") => site.Float(real.Value),
        (PyFloat, "imag") => site.Float(0),
        (PyInt or PyBool, "real" or "numerator") => site.Integer(Numbers.Integer(number)!.Value),
        (PyInt or PyBool, "imag") => site.Integer(0),
        (PyInt or PyBool, "denominator") => site.Integer(1),
        _ => null,
    };

    public static MethodBody? Find(PyValue number, string name) => number is PyFloat ? FindForFloat(name) : FindForInteger(name);

    private static MethodBody? FindForInteger(string name) => name switch
    {
        "bit_length" => (self, call) => None(call).Integer(BigInteger.Abs(Integer(self)).GetBitLength()),
        "bit_count" => (self, call) => None(call).Integer(BitCount(BigInteger.Abs(Integer(self)))),
        "conjugate" => (self, call) => None(call).Integer(Integer(self)),
        "as_integer_ratio" => (self, call) => None(call) is var site ? site.Tuple([site.Integer(Integer(self)), site.Integer(1)]) : null!,
        "is_integer" or "to_bytes" or "from_bytes" => (_, call) => call.Site.Unknown($"int.{call.Name}() is not modelled"),
        _ => null,
    };

    private static MethodBody? FindForFloat(string name) => name switch
    {
        "is_integer" => (self, call) => None(call).Boolean(double.IsInteger(((PyFloat)self).Value)),
        "conjugate" => (self, call) => None(call).Float(((PyFloat)self).Value),
        "as_integer_ratio" => (self, call) => Ratio(((PyFloat)self).Value, None(call)),
        "hex" or "fromhex" => (_, call) => call.Site.Unknown($"float.{call.Name}() is not modelled"),
        _ => null,
    };

    private static Site None(Call call)
    {
        call.Take(0, 0);
        return call.Site;
    }

    private static BigInteger Integer(PyValue self) => Numbers.Integer(self)!.Value;

    private static int BitCount(BigInteger value) => value.ToByteArray().Sum(part => BitOperations.PopCount(part));

    private static PyTuple Ratio(double value, Site site)
    {
        if (!double.IsFinite(value))
        {
            throw double.IsNaN(value)
                ? site.ValueError("cannot convert NaN to integer ratio")
                : site.Raise("OverflowError", "cannot convert Infinity to integer ratio");
        }

        var denominator = BigInteger.One;
        while (!double.IsInteger(value))
        {
            value *= 2;
            denominator *= 2;
        }

        return site.Tuple([site.Integer(new BigInteger(value)), site.Integer(denominator)]);
    }
}
