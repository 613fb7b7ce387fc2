using System.Globalization;
using System.Text.RegularExpressions;

namespace Prodserver.Core;

/// <summary>A version as PEP 440 orders it: release numbers, then dev &lt; a &lt; b &lt; rc &lt; final &lt; post.</summary>
/// <remarks>Epochs and local parts are not used by any server and are refused. Source: https://peps.python.org/pep-0440/.</remarks>
public sealed partial class PackageVersion : IComparable<PackageVersion>, IEquatable<PackageVersion>
{
    private readonly int[] _release;
    private readonly (int Stage, int Number) _suffix;
    private readonly string _text;

    private PackageVersion(string text, int[] release, (int Stage, int Number) suffix) =>
        (_text, _release, _suffix) = (text, release, suffix);

    /// <summary>The release numbers: 1, 22 and 1 of <c>1.22.1rc1</c>.</summary>
    public IReadOnlyList<int> Release => _release;

    /// <summary>The version of a text that is known to be one.</summary>
    /// <exception cref="FormatException">The text is no version.</exception>
    public static PackageVersion Parse(string text) =>
        TryParse(text) ?? throw new FormatException($"'{text}' is not a version such as 1.2.3 or 1.2.3.post1");

    /// <summary>The version, or null where the text is none.</summary>
    public static PackageVersion? TryParse(string? text)
    {
        var match = Pattern().Match(text?.Trim() ?? "");
        if (!match.Success)
        {
            return null;
        }

        var release = new List<int>();
        foreach (var part in match.Groups["release"].Value.Split('.'))
        {
            if (!int.TryParse(part, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
            {
                return null;
            }

            release.Add(number);
        }

        var suffixNumber = 0;
        if (match.Groups["number"].Length > 0
            && !int.TryParse(match.Groups["number"].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture, out suffixNumber))
        {
            return null;
        }

        var stage = match.Groups["stage"].Value.ToLowerInvariant() switch
        {
            "dev" => -4,
            "a" => -3,
            "b" => -2,
            "rc" => -1,
            "post" => 1,
            _ => 0,
        };
        return new PackageVersion(match.Value, [.. release], (stage, suffixNumber));
    }

    public int CompareTo(PackageVersion? other)
    {
        if (other is null)
        {
            return 1;
        }

        for (var i = 0; i < Math.Max(_release.Length, other._release.Length); i++)
        {
            var order = _release.ElementAtOrDefault(i).CompareTo(other._release.ElementAtOrDefault(i));
            if (order != 0)
            {
                return order;
            }
        }

        return _suffix.CompareTo(other._suffix);
    }

    public bool Equals(PackageVersion? other) => CompareTo(other) == 0;

    public override bool Equals(object? obj) => obj is PackageVersion other && Equals(other);

    public override int GetHashCode()
    {
        var hash = new HashCode();
        foreach (var number in _release.Reverse().SkipWhile(number => number == 0))
        {
            hash.Add(number);
        }

        hash.Add(_suffix);
        return hash.ToHashCode();
    }

    public override string ToString() => _text;

    public static bool operator ==(PackageVersion? left, PackageVersion? right) => Equals(left, right);

    public static bool operator !=(PackageVersion? left, PackageVersion? right) => !Equals(left, right);

    public static bool operator <(PackageVersion left, PackageVersion right) => left.CompareTo(right) < 0;

    public static bool operator >(PackageVersion left, PackageVersion right) => left.CompareTo(right) > 0;

    public static bool operator <=(PackageVersion left, PackageVersion right) => left.CompareTo(right) <= 0;

    public static bool operator >=(PackageVersion left, PackageVersion right) => left.CompareTo(right) >= 0;

    [GeneratedRegex(@"^v?(?<release>\d+(\.\d+)*)([._-]?(?<stage>dev|a|b|rc|post)\.?(?<number>\d*))?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Pattern();
}
