using Prodserver.Core;
using Prodserver.Core.Findings;

namespace Prodserver.Configuration.Pins;

/// <summary>A package at an exact version, as a file of the project pins it.</summary>
/// <param name="Package">The normalised name.</param>
/// <param name="Markers">Conditions of which one has to hold (PEP 508); empty where it always counts.</param>
internal sealed record Pin(string Package, PackageVersion Version, IReadOnlyList<string> Markers, SourcePosition Position);
