using System.Diagnostics.CodeAnalysis;

namespace Prodserver.Servers.Catalogues;

/// <summary>The options of a server in one version.</summary>
internal sealed class OptionSet
{
    private readonly Dictionary<string, OptionMatch> _bySpelling = new(StringComparer.Ordinal);
    private readonly Dictionary<string, OptionMatch> _byKey = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Option> _byVariable = new(StringComparer.Ordinal);

    public OptionSet(OptionCatalogue catalogue, string version, IReadOnlyList<Option> options)
    {
        (Catalogue, Version, Options) = (catalogue, version, options);
        foreach (var option in options)
        {
            Add(option);
        }
    }

    public OptionCatalogue Catalogue { get; }

    /// <summary>The version of the catalogue that the options are of.</summary>
    public string Version { get; }

    public IReadOnlyList<Option> Options { get; }

    /// <summary>Every spelling, with its dashes.</summary>
    public IReadOnlyCollection<string> Spellings => _bySpelling.Keys;

    /// <summary>Every key that <c>ARGS</c> may have.</summary>
    public IReadOnlyCollection<string> Keys => _byKey.Keys;

    /// <summary>Finds an option as a command line spells it, <c>--port</c>.</summary>
    public bool TryFind(string spelling, [NotNullWhen(true)] out OptionMatch? match) => _bySpelling.TryGetValue(spelling, out match);

    /// <summary>Finds an option as <c>ARGS</c> names it, <c>port</c>.</summary>
    public bool TryFindKey(string key, [NotNullWhen(true)] out OptionMatch? match) => _byKey.TryGetValue(key, out match);

    /// <summary>Finds the option that an environment variable sets.</summary>
    public bool TryFindVariable(string name, [NotNullWhen(true)] out Option? option) => _byVariable.TryGetValue(name, out option);

    /// <summary>The environment variable that sets an option, or null where this version reads none.</summary>
    public string? VariableOf(Option option) =>
        Catalogue.VariablePrefix is { } prefix && Catalogue.ReadsVariables(Version) ? $"{prefix}_{option.Parameter.ToUpperInvariant()}" : null;

    public Option? Find(string key) => _byKey.TryGetValue(key, out var match) ? match.Option : null;

    private void Add(Option option)
    {
        _bySpelling[option.Name] = new OptionMatch(option, false);
        _byKey[option.Key] = new OptionMatch(option, false);
        foreach (var alias in option.Aliases)
        {
            _bySpelling[alias] = new OptionMatch(option, false);
            if (alias.StartsWith("--", StringComparison.Ordinal))
            {
                _byKey[alias[2..]] = new OptionMatch(option, false);
            }
        }

        foreach (var key in option.Keys)
        {
            _byKey.TryAdd(key, new OptionMatch(option, false));
        }

        if (option.Off is { } off)
        {
            _bySpelling[off] = new OptionMatch(option, true);
            _byKey[off.TrimStart('-')] = new OptionMatch(option, true);
        }

        if (VariableOf(option) is { } variable)
        {
            _byVariable[variable] = option;
        }
    }
}
