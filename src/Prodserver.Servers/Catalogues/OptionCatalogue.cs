using Prodserver.Core;

namespace Prodserver.Servers.Catalogues;

/// <summary>The options of a server in every version that is known.</summary>
internal sealed class OptionCatalogue
{
    private readonly IReadOnlyList<CatalogueLine> _lines;
    private PackageVersion[]? _versions;
    private readonly OptionSet?[] _sets;
    private readonly OptionSet?[] _between;

    public OptionCatalogue(string server, Dialect dialect, IReadOnlyList<string> versions, IReadOnlyList<CatalogueLine> lines)
    {
        (Server, Dialect, Versions, _lines) = (server, dialect, versions, lines);
        _sets = new OptionSet?[versions.Count];
        _between = new OptionSet?[versions.Count];
    }

    public string Server { get; }

    public Dialect Dialect { get; }

    /// <summary>The known versions, the oldest first.</summary>
    public IReadOnlyList<string> Versions { get; }

    /// <summary>Every option of every version; one whose traits changed has several lines.</summary>
    public IReadOnlyList<CatalogueLine> Lines => _lines;

    /// <summary>What the names of the server's environment variables begin with; null where it reads none.</summary>
    public string? VariablePrefix { get; init; }

    /// <summary>The first version that reads them; null for all.</summary>
    public string? VariablesSince { get; init; }

    public OptionSet Newest => At(Versions.Count - 1);

    private PackageVersion[] ParsedVersions => _versions ??= [.. Versions.Select(PackageVersion.Parse)];

    public bool ReadsVariables(string version) =>
        VariablesSince is null || IndexOf(version) >= IndexOf(VariablesSince);

    /// <summary>The newest known version that a requirement allows; null where it allows none of them.</summary>
    public OptionSet? NewestOf(VersionRange range)
    {
        var versions = ParsedVersions;
        for (var index = versions.Length - 1; index >= 0; index--)
        {
            if (range.Allows(versions[index]))
            {
                return At(index);
            }
        }

        return null;
    }

    /// <summary>The options of a known version.</summary>
    public OptionSet At(int index)
    {
        if (_sets[index] is { } known)
        {
            return known;
        }

        var options = new List<Option>();
        foreach (var line in _lines)
        {
            if (line.From <= index && index <= line.To)
            {
                options.Add(line.Option);
            }
        }

        return _sets[index] = new OptionSet(this, Versions[index], options);
    }

    /// <summary>
    /// The options that a version has as far as is known. A version between two known ones is judged as the older: what only one of the two has
    /// is unsure. One older or newer than all is judged as its neighbour.
    /// </summary>
    /// <param name="exact">True where the version itself is known.</param>
    public OptionSet Nearest(PackageVersion version, out bool exact)
    {
        if (IndexOf(version.ToString()) is >= 0 and var known)
        {
            exact = true;
            return At(known);
        }

        var versions = ParsedVersions;
        var index = versions.Length - 1;
        while (index > 0 && versions[index] > version)
        {
            index--;
        }

        exact = versions[index] == version;
        var isBetween = !exact && index < versions.Length - 1 && versions[index] < version;
        return isBetween ? _between[index] ??= Between(At(index), At(index + 1)) : At(index);
    }

    /// <summary>The known versions that have an option of the spelling, as "0.15.0 to 0.18.3", or null.</summary>
    public string? RangeOf(string spelling)
    {
        foreach (var line in _lines)
        {
            if (line.Option.Name == spelling || line.Option.Off == spelling)
            {
                return (line.From, line.To == Versions.Count - 1) switch
                {
                    (_, true) => $"{Versions[line.From]} or newer",
                    (0, false) => $"{Versions[line.To]} or older",
                    (_, false) => $"{Versions[line.From]} to {Versions[line.To]}",
                };
            }
        }

        return null;
    }

    private OptionSet Between(OptionSet older, OptionSet newer)
    {
        var options = new List<Option>();
        foreach (var option in older.Options)
        {
            options.Add(newer.TryFind(option.Name, out _) ? option : option with { IsUnsure = true });
        }

        foreach (var option in newer.Options)
        {
            if (!older.TryFind(option.Name, out _))
            {
                options.Add(option with { IsUnsure = true });
            }
        }

        return new OptionSet(this, older.Version, options);
    }

    private int IndexOf(string version)
    {
        for (var index = 0; index < Versions.Count; index++)
        {
            if (Versions[index] == version)
            {
                return index;
            }
        }

        return -1;
    }
}
