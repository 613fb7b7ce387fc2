using System.Numerics;
using Prodserver.Python.Evaluation;
using Prodserver.Python.Values;

namespace Prodserver.Python.Library;

/// <summary>Makes durations.</summary>
internal static class TimeDeltas
{
    public const long Second = 1_000_000;

    public const long Day = 24 * 3600 * Second;

    private static readonly long[] Units = [Day, Second, 1, 1000, 60 * Second, 3600 * Second, 7 * Day];

    /// <summary><c>timedelta(days, seconds, microseconds, milliseconds, minutes, hours, weeks)</c>.</summary>
    public static PyValue Make(Call call)
    {
        var given = call.Bind(0, "days", "seconds", "microseconds", "milliseconds", "minutes", "hours", "weeks");
        var sum = BigInteger.Zero;
        for (var i = 0; i < given.Length; i++)
        {
            switch (given[i])
            {
                case null:
                    break;
                case PyFloat { Value: var number } when double.IsInteger(number * 8) && Math.Abs(number) < 1e9:
                    // Eighths of a unit are exact, but for those of a microsecond.
                    var eighths = new BigInteger(number * 8) * Units[i];
                    if (!(eighths % 8).IsZero)
                    {
                        return call.Site.Unknown("fractions of microseconds are not modelled");
                    }

                    sum += eighths / 8;
                    break;
                case PyFloat or PyObject:
                    return call.Site.Unknown("this fraction of a duration is not modelled");
                default:
                    sum += Units[i] * (Numbers.Integer(given[i]!)
                        ?? throw call.Site.TypeError($"unsupported type for timedelta {Names[i]} component: {given[i]!.TypeName}"));
                    break;
            }
        }

        return Of(sum, call.Site);
    }

    public static PyTimeDelta Of(BigInteger microseconds, Site site) => BigInteger.Abs(Split(microseconds, Day).Quotient) <= 999_999_999
        ? new PyTimeDelta(microseconds, site.Position)
        : throw site.Raise("OverflowError", $"days={Split(microseconds, Day).Quotient}; must have magnitude <= 999999999");

    /// <summary>Quotient rounded down and rest.</summary>
    public static (BigInteger Quotient, BigInteger Remainder) Split(BigInteger value, long unit)
    {
        var quotient = BigInteger.DivRem(value, unit, out var rest);
        return rest.Sign < 0 ? (quotient - 1, rest + unit) : (quotient, rest);
    }

    /// <summary>The quotient rounded to the nearest, a half to the even one.</summary>
    public static BigInteger Divide(BigInteger dividend, BigInteger divisor)
    {
        var (quotient, rest) = (BigInteger.DivRem(BigInteger.Abs(dividend), BigInteger.Abs(divisor), out var left), left * 2);
        var order = rest.CompareTo(BigInteger.Abs(divisor));
        quotient += order > 0 || (order == 0 && !quotient.IsEven) ? 1 : 0;
        return dividend.Sign * divisor.Sign < 0 ? -quotient : quotient;
    }

    private static readonly string[] Names = ["days", "seconds", "microseconds", "milliseconds", "minutes", "hours", "weeks"];
}
