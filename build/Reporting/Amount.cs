using System.Globalization;

namespace Build.Reporting;

/// <summary>A number with its noun.</summary>
internal static class Amount
{
    public static string Of(int number, string noun) => string.Create(CultureInfo.InvariantCulture, $"{number} {noun}{(number == 1 ? "" : "s")}");
}
