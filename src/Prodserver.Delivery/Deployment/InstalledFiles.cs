namespace Prodserver.Delivery.Deployment;

/// <summary>Which artifacts a host has installed.</summary>
/// <param name="Texts">The artifact's path and the installed text; null for a file that is gone.</param>
public sealed record InstalledFiles(string Host, IReadOnlyDictionary<string, string?> Texts);
