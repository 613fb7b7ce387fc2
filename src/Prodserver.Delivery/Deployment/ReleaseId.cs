using System.Globalization;
using System.Text.RegularExpressions;

namespace Prodserver.Delivery.Deployment;

/// <summary>The name of a release: a number, and what stands for its content, such as <c>12-0a1b2c3d4e5f</c>.</summary>
internal static partial class ReleaseId
{
    public static string Of(int number, string content) => string.Create(CultureInfo.InvariantCulture, $"{number}-{content}");

    public static bool IsOne(string name) => Form().IsMatch(name);

    public static bool Has(string release, string content) => release.EndsWith("-" + content, StringComparison.Ordinal);

    public static int NumberOf(string release) => int.Parse(release.AsSpan(0, release.IndexOf('-', StringComparison.Ordinal)), CultureInfo.InvariantCulture);

    [GeneratedRegex("^[0-9]{1,9}-[0-9a-f]{12}\\z", RegexOptions.CultureInvariant)]
    private static partial Regex Form();
}
