using Prodserver.Core;

namespace Prodserver.Configuration.Pins;

/// <summary>What a project's files require: each package, and each extra as <c>uvicorn[standard]</c>, with the versions that all of them allow.</summary>
internal sealed class RequiredPackages
{
    private readonly Dictionary<string, VersionRange> _ranges = new(StringComparer.Ordinal);

    public IReadOnlyDictionary<string, VersionRange> Ranges => _ranges;

    /// <summary>One under a condition is required, but may allow other versions elsewhere.</summary>
    public void Add(Requirement requirement)
    {
        foreach (var name in requirement.Names)
        {
            Add(name, requirement.Marker.Length == 0 ? requirement.Range : VersionRange.Any);
        }
    }

    public void Add(string name, VersionRange range) => _ranges[name] = _ranges.TryGetValue(name, out var known) ? known.And(range) : range;
}
