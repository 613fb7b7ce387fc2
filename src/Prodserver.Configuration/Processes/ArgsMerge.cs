using Prodserver.Core.Findings;
using Prodserver.Core.Values;

namespace Prodserver.Configuration.Processes;

/// <summary>Puts the <c>args</c> of <c>prodserver.yaml</c> over <c>ARGS</c> of the setting.</summary>
internal static class ArgsMerge
{
    /// <summary>A key that is there keeps its place and takes the new value; new keys follow. A text replaces everything.</summary>
    public static ConfigValue? Over(ConfigValue? args, ConfigValue? overlay, string process, FindingCollector findings)
    {
        switch (args, overlay)
        {
            case (_, null):
                return args;
            case (null or NullValue, _) or (_, not MapValue):
                return overlay;
            case (MapValue map, MapValue changes):
                return Merge(map, changes);
            default:
                findings.Error(
                    ProcessFindings.ArgsNotMergeable,
                    overlay.Position,
                    $"args can't be merged over ARGS of process '{process}', which is {args.Kind} ({args.Position})",
                    "write args as one text, or ARGS as a dict");
                return args;
        }
    }

    private static MapValue Merge(MapValue map, MapValue changes)
    {
        var entries = new OrderedDictionary<string, MapEntry>(StringComparer.Ordinal);
        foreach (var entry in map.Entries.Concat(changes.Entries))
        {
            entries[entry.Key] = entry;
        }

        return map with { Entries = [.. entries.Values] };
    }
}
