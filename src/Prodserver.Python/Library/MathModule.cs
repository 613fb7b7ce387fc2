using System.Numerics;
using Prodserver.Python.Evaluation;
using Prodserver.Python.Operations;
using Prodserver.Python.Values;

namespace Prodserver.Python.Library;

/// <summary><c>math</c>, but for functions whose last digit differs from machine to machine.</summary>
internal sealed class MathModule() : LibraryModule("math")
{
    public static MathModule Instance { get; } = new();

    public override PyValue? Find(string name, Site site) => name switch
    {
        "pi" => site.Float(Math.PI),
        "e" => site.Float(Math.E),
        "tau" => site.Float(Math.Tau),
        "inf" => site.Float(double.PositiveInfinity),
        "nan" => site.Float(double.NaN),
        "floor" => Function(name, call => Rounded(call, Math.Floor)),
        "ceil" => Function(name, call => Rounded(call, Math.Ceiling)),
        "trunc" => Function(name, call => Rounded(call, Math.Truncate)),
        "sqrt" => Function(name, call => Number(call) is var number && number >= 0 || double.IsNaN(number) ? call.Site.Float(Math.Sqrt(number)) : throw call.Site.ValueError("math domain error")),
        "fabs" => Function(name, call => call.Site.Float(Math.Abs(Number(call)))),
        "isnan" => Function(name, call => call.Site.Boolean(double.IsNaN(Number(call)))),
        "isinf" => Function(name, call => call.Site.Boolean(double.IsInfinity(Number(call)))),
        "isfinite" => Function(name, call => call.Site.Boolean(double.IsFinite(Number(call)))),
        "gcd" => Function(name, call => call.Site.Integer(call.Take(0, int.MaxValue).Select(call.Integer).Aggregate(BigInteger.Zero, BigInteger.GreatestCommonDivisor))),
        _ => null,
    };

    private static PyValue Rounded(Call call, Func<double, double> round) => call.Single() switch
    {
        PyFloat { Value: var number } => double.IsFinite(number) ? call.Site.Integer(new BigInteger(round(number)))
            : double.IsNaN(number) ? throw call.Site.ValueError("cannot convert float NaN to integer")
            : throw call.Site.Raise("OverflowError", "cannot convert float infinity to integer"),
        PyInt or PyBool => call.Site.Integer(Numbers.Integer(call.Single())!.Value),
        PyObject other => Unknowns.Because(other),
        var other => throw call.Site.TypeError($"must be real number, not {other.TypeName}"),
    };

    private static double Number(Call call) => call.Single() is PyInt or PyBool or PyFloat
        ? NumberOperations.ToDouble(call.Single(), call.Site)
        : throw (call.Single() is PyObject ? call.Wrong("a number", call.Single()) : call.Site.TypeError($"must be real number, not {call.Single().TypeName}"));
}
