using System.Globalization;
using Prodserver.Core;

namespace Prodserver.Configuration.Defaults;

/// <summary>Versions of Python as people name them: by two numbers, meaning the newest of them.</summary>
internal static class PythonVersions
{
    /// <summary>The default first, then newer ones, then older ones: the order in which a project's own limits choose.</summary>
    public static readonly IReadOnlyList<string> Candidates = [Versions.Python, "3.12", "3.13", "3.14", "3.10", "3.9", "3.8"];

    /// <summary>Three numbers for conditions on the full version: <c>3.11</c> stands for its newest release.</summary>
    public static PackageVersion Full(PackageVersion version) => version.Release.Count >= 3
        ? version
        : PackageVersion.Parse(string.Create(CultureInfo.InvariantCulture, $"{version.Release[0]}.{version.Release.ElementAtOrDefault(1)}.99"));
}
