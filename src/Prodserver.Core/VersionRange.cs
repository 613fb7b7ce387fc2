namespace Prodserver.Core;

/// <summary>The versions that a requirement allows, such as <c>&gt;=0.20,&lt;0.30</c>: those that fulfil every condition.</summary>
public sealed record VersionRange(IReadOnlyList<VersionSpecifier> Conditions)
{
    /// <summary>Every version.</summary>
    public static VersionRange Any { get; } = new([]);

    /// <summary>The conditions between commas; one that can't be read allows everything.</summary>
    public static VersionRange Parse(string text) => new([.. text.Split(',').Select(VersionSpecifier.Parse).OfType<VersionSpecifier>()]);

    public bool Allows(PackageVersion version) => Conditions.All(condition => condition.Allows(version));

    /// <summary>What both allow.</summary>
    public VersionRange And(VersionRange other) => new([.. Conditions, .. other.Conditions]);

    public override string ToString() => string.Join(',', Conditions);
}
