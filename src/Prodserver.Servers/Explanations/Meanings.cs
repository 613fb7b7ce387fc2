using System.Text.Json;
using Prodserver.Servers.Catalogues;

namespace Prodserver.Servers.Explanations;

/// <summary>What options mean, a line each: an option that several servers have means the same on each.</summary>
internal static class Meanings
{
    private static readonly Lazy<IReadOnlyDictionary<string, string>> All = new(Load);

    /// <summary>Null for an option that has no line.</summary>
    public static string? Find(Option option) => All.Value.GetValueOrDefault(option.Key);

    private static Dictionary<string, string> Load()
    {
        using var stream = typeof(Meanings).Assembly.GetManifestResourceStream("meanings.json") ?? throw new InvalidDataException("the assembly has no meanings.json");
        using var document = JsonDocument.Parse(stream);
        return document.RootElement.EnumerateObject().ToDictionary(meaning => meaning.Name, meaning => meaning.Value.GetString()!, StringComparer.Ordinal);
    }
}
