using System.Numerics;

namespace Prodserver.Servers.Parsing;

/// <summary>Reads granian's durations: seconds, or amounts of days, hours, minutes and seconds in this order, such as <c>1h30m</c>.</summary>
internal static class Durations
{
    private static readonly (char Unit, int Seconds)[] Units = [('d', 86400), ('h', 3600), ('m', 60), ('s', 1)];

    /// <summary>The seconds, or null where the text is no duration.</summary>
    public static BigInteger? Seconds(string text)
    {
        if (PythonNumbers.Integer(text) is { } plain)
        {
            return plain;
        }

        var total = BigInteger.Zero;
        var rest = text.AsSpan();
        foreach (var (unit, seconds) in Units)
        {
            var digits = rest.IndexOfAnyExceptInRange('0', '9');
            if (digits > 0 && rest[digits] == unit)
            {
                if (PythonNumbers.Integer(rest[..digits].ToString()) is not { } amount)
                {
                    return null;
                }

                total += amount * seconds;
                rest = rest[(digits + 1)..];
            }
        }

        return rest.IsEmpty && text.Length > 0 ? total : null;
    }
}
