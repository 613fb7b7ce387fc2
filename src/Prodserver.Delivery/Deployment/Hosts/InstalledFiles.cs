using System.Text.Json.Nodes;

namespace Prodserver.Delivery.Deployment.Hosts;

/// <summary>What a host has outside its releases.</summary>
/// <param name="Texts">Absolute path and text; null for a file that is gone.</param>
public sealed record InstalledFiles(string Host, IReadOnlyDictionary<string, string?> Texts)
{
    internal static InstalledFiles From(string host, JsonObject result) =>
        new(host, result.ToDictionary(file => file.Key, file => (string?)file.Value, StringComparer.Ordinal));
}
