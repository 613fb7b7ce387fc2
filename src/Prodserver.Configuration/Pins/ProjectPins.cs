using Prodserver.Core;
using Prodserver.Core.Projects;

namespace Prodserver.Configuration.Pins;

/// <summary>What a project's files pin.</summary>
/// <param name="Files">The files that say which packages to install, the most exact first.</param>
/// <param name="Pins">The pins, those of the most exact file first.</param>
/// <param name="Required">The packages that the files ask for, pinned or not, and their extras as <c>uvicorn[standard]</c>, with the versions that they allow.</param>
/// <param name="Python">The version of Python that the project's files ask for; the default where they ask for none.</param>
internal sealed record ProjectPins(IReadOnlyList<DependencyFile> Files, IReadOnlyList<Pin> Pins, IReadOnlyDictionary<string, VersionRange> Required, PackageVersion Python)
{
    /// <summary>The pinned versions on a target with that Python, by normalised name.</summary>
    public IReadOnlyDictionary<string, PinnedVersion> For(PackageVersion python)
    {
        var packages = new Dictionary<string, PinnedVersion>(StringComparer.Ordinal);
        foreach (var pin in Pins)
        {
            if (!packages.ContainsKey(pin.Package) && (pin.Markers.Count == 0 || pin.Markers.Any(marker => Marker.Holds(marker, python))))
            {
                packages.Add(pin.Package, new PinnedVersion(pin.Version, pin.Position));
            }
        }

        return packages;
    }
}
