using System.Numerics;
using Prodserver.Core.Findings;
using Prodserver.Python.Evaluation;
using Prodserver.Python.Operations;
using Prodserver.Python.Syntax;
using Prodserver.Python.Values;

namespace Prodserver.Python.Library;

/// <summary>A <c>datetime.timedelta</c>.</summary>
/// <param name="microseconds">The whole duration.</param>
internal sealed class PyTimeDelta(BigInteger microseconds, SourcePosition position) : PyLibraryObject(position)
{
    public override string TypeName => "timedelta";

    public BigInteger Microseconds { get; } = microseconds;

    public override Known<bool> TruthValue => !Microseconds.IsZero;

    public override PyValue? Find(string name, Site site)
    {
        var (days, rest) = TimeDeltas.Split(Microseconds, TimeDeltas.Day);
        return name switch
        {
            "days" => site.Integer(days),
            "seconds" => site.Integer(rest / TimeDeltas.Second),
            "microseconds" => site.Integer(rest % TimeDeltas.Second),
            "total_seconds" => new PyBuiltin(name, call => call.Site.Float(BigNumbers.Divide(Microseconds, TimeDeltas.Second))),
            _ => null,
        };
    }

    public override PyValue? Binary(BinaryOperator @operator, PyValue other, bool isLeft, Site site) => (@operator, other) switch
    {
        (BinaryOperator.Add, PyTimeDelta right) => TimeDeltas.Of(Microseconds + right.Microseconds, site),
        (BinaryOperator.Subtract, PyTimeDelta right) => TimeDeltas.Of(isLeft ? Microseconds - right.Microseconds : right.Microseconds - Microseconds, site),
        (BinaryOperator.Multiply, PyInt or PyBool) => TimeDeltas.Of(Microseconds * Numbers.Integer(other)!.Value, site),
        (BinaryOperator.Divide, PyTimeDelta right) when isLeft && !right.Microseconds.IsZero => site.Float(BigNumbers.Divide(Microseconds, right.Microseconds)),
        (BinaryOperator.Divide, PyInt or PyBool) when isLeft && Numbers.Integer(other) is { IsZero: false } divisor => TimeDeltas.Of(TimeDeltas.Divide(Microseconds, divisor), site),
        (BinaryOperator.FloorDivide, PyTimeDelta right) when isLeft => site.Integer(NumberOperations.FloorDivide(Microseconds, right.Microseconds, site).Quotient),
        (BinaryOperator.FloorDivide, PyInt or PyBool) when isLeft => TimeDeltas.Of(NumberOperations.FloorDivide(Microseconds, Numbers.Integer(other)!.Value, site).Quotient, site),
        (BinaryOperator.Modulo, PyTimeDelta right) when isLeft => TimeDeltas.Of(NumberOperations.FloorDivide(Microseconds, right.Microseconds, site).Remainder, site),
        _ => null,
    };

    public override Known<bool>? IsEqual(PyValue other, Site site) => other switch
    {
        PyTimeDelta right => Microseconds == right.Microseconds,
        PyObject => null,
        _ => false,
    };

    public override Known<int>? CompareTo(PyValue other, Site site) => other is PyTimeDelta right ? Microseconds.CompareTo(right.Microseconds) : null;

    public override bool IsSame(PyLibraryObject other) => other is PyTimeDelta same && same.Microseconds == Microseconds;
}
