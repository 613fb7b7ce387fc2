namespace Prodserver.Servers.Catalogues;

/// <summary>An option and the versions that have it.</summary>
/// <param name="From">The index of the first version.</param>
/// <param name="To">The index of the last one.</param>
internal sealed record CatalogueLine(Option Option, int From, int To);
