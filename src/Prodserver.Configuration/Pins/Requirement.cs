using Prodserver.Core;

namespace Prodserver.Configuration.Pins;

/// <summary>A requirement as PEP 508 writes it: <c>uvicorn[standard]==0.34.2; python_version &gt;= "3.9"</c>.</summary>
/// <param name="Package">The normalised name.</param>
/// <param name="Exact">The version, where no other is allowed.</param>
/// <param name="Marker">The condition; empty where there is none.</param>
internal sealed record Requirement(string Package, PackageVersion? Exact, string Marker)
{
    /// <summary>The normalised names of the extras, which bring packages of their own.</summary>
    public IReadOnlyList<string> Extras { get; init; } = [];

    /// <summary>The versions that it allows.</summary>
    public VersionRange Range { get; init; } = VersionRange.Any;

    /// <summary>The package, and each extra as <c>uvicorn[standard]</c>.</summary>
    public IEnumerable<string> Names => [Package, .. Extras.Select(extra => $"{Package}[{extra}]")];

    /// <summary>The requirement, or null where the text is none.</summary>
    public static Requirement? Parse(string text)
    {
        var semicolon = MarkerStart(text);
        var marker = semicolon < 0 ? "" : text[(semicolon + 1)..].Trim();
        var rest = (semicolon < 0 ? text : text[..semicolon]).Trim();

        var nameEnd = 0;
        while (nameEnd < rest.Length && (char.IsAsciiLetterOrDigit(rest[nameEnd]) || rest[nameEnd] is '-' or '_' or '.'))
        {
            nameEnd++;
        }

        if (nameEnd == 0 || !char.IsAsciiLetterOrDigit(rest[0]) || !char.IsAsciiLetterOrDigit(rest[nameEnd - 1]))
        {
            return null;
        }

        var name = PackageName.Normalize(rest[..nameEnd]);
        rest = rest[nameEnd..].TrimStart();
        IReadOnlyList<string> extras = [];
        if (rest.StartsWith('['))
        {
            var close = rest.IndexOf(']', StringComparison.Ordinal);
            if (close < 0)
            {
                return null;
            }

            extras = [.. rest[1..close].Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(PackageName.Normalize)];
            rest = rest[(close + 1)..].TrimStart();
        }

        if (rest.StartsWith('@'))
        {
            return new Requirement(name, null, marker) { Extras = extras };
        }

        if (rest is ['(', .., ')'])
        {
            rest = rest[1..^1];
        }

        return (rest.Length == 0 ? new Requirement(name, null, marker) : WithSpecifiers(name, rest, marker)) is { } requirement
            ? requirement with { Extras = extras }
            : null;
    }

    private static Requirement? WithSpecifiers(string name, string specifiers, string marker)
    {
        var conditions = new List<VersionSpecifier>();
        foreach (var part in specifiers.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            if (part[0] is not ('=' or '!' or '<' or '>' or '~') || VersionSpecifier.Parse(part) is not { } specifier)
            {
                return null;
            }

            conditions.Add(specifier);
        }

        return new Requirement(name, conditions.FirstOrDefault(condition => condition.Exact is not null)?.Exact, marker) { Range = new VersionRange(conditions) };
    }

    /// <summary>The semicolon before the marker; in a URL only one after a blank counts.</summary>
    private static int MarkerStart(string text)
    {
        var at = text.IndexOf('@', StringComparison.Ordinal);
        var semicolon = text.IndexOf(';', StringComparison.Ordinal);
        return at < 0 || semicolon < at ? semicolon : text.IndexOf(" ;", at, StringComparison.Ordinal) is var blank and >= 0 ? blank + 1 : -1;
    }
}
