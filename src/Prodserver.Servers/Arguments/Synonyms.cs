using System.Text.Json;
using Prodserver.Core.Values;
using Prodserver.Servers.Catalogues;

namespace Prodserver.Servers.Arguments;

/// <summary>What another server's option is called here: the rows of <c>synonyms.json</c>, each one meaning in every server's words.</summary>
internal static class Synonyms
{
    private static readonly Lazy<IReadOnlyList<Row>> Rows = new(Load);

    /// <summary>The way out for a key of another server; null where no server has it.</summary>
    /// <param name="value">What it is set to, where that may be shown.</param>
    public static string? FixFor(OptionSet options, string key, ConfigValue? value)
    {
        var plain = key.TrimStart('-').Replace('_', '-').ToLowerInvariant();
        if (AddressSpelling.FixFor(options, plain, value) is { } address)
        {
            return address;
        }

        foreach (var row in Rows.Value)
        {
            if (row.Words.Contains(plain, StringComparer.Ordinal)
                && row.Names.TryGetValue(options.Catalogue.Server, out var name)
                && options.TryFindKey(name, out _))
            {
                return $"{Name(options)} calls it '{name}'";
            }
        }

        foreach (var other in CatalogueLibrary.Names)
        {
            if (other != options.Catalogue.Server && CatalogueLibrary.Of(other).Newest.TryFindKey(plain, out _))
            {
                return $"leave it out: it is {CatalogueLibrary.Of(other).Server}'s, and {Name(options)} has nothing like it";
            }
        }

        return null;
    }

    private static string Name(OptionSet options) => options.Catalogue.Server;

    private static List<Row> Load()
    {
        using var stream = typeof(Synonyms).Assembly.GetManifestResourceStream("synonyms.json")
            ?? throw new InvalidDataException("the assembly has no synonyms");
        using var document = JsonDocument.Parse(stream);
        var rows = new List<Row>();
        foreach (var element in document.RootElement.EnumerateArray())
        {
            var names = new Dictionary<string, string>(StringComparer.Ordinal);
            var words = new List<string>();
            foreach (var property in element.EnumerateObject())
            {
                if (property.Value.ValueKind == JsonValueKind.String)
                {
                    names.Add(property.Name, property.Value.GetString()!);
                    words.Add(property.Value.GetString()!);
                }
                else
                {
                    foreach (var word in property.Value.EnumerateArray())
                    {
                        words.Add(word.GetString()!);
                    }
                }
            }

            rows.Add(new Row(names, words));
        }

        return rows;
    }

    /// <param name="Names">The option by server.</param>
    /// <param name="Words">Every word for it.</param>
    private sealed record Row(Dictionary<string, string> Names, List<string> Words);
}
