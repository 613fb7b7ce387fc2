using Prodserver.Core.Findings;
using Prodserver.Core.Values;
using Prodserver.Servers.Catalogues;

namespace Prodserver.Servers.Arguments;

/// <summary>Reports an option that a server lacks, with the spelling or the option that was probably meant.</summary>
internal static class UnknownOption
{
    /// <summary>Reports a key of a dict.</summary>
    public static void Report(LineBuilder line, MapEntry entry)
    {
        var options = line.Options;
        var spelling = "--" + entry.Key;
        if (options.Catalogue.RangeOf(spelling) is { } range)
        {
            line.Findings.Error(
                OptionFindings.NotInVersion,
                entry.KeyPosition,
                $"{line.Title} has no option '{entry.Key}'",
                $"it needs {options.Catalogue.Server} {range}");
            return;
        }

        line.Findings.Error(OptionFindings.Unknown, entry.KeyPosition, $"{line.Title} has no option '{entry.Key}'", FixFor(options, entry.Key, entry.Value));
    }

    /// <summary>Reports a word of a string.</summary>
    public static void Report(LineBuilder line, string spelling, SourcePosition position)
    {
        var options = line.Options;
        if (options.Catalogue.RangeOf(spelling) is { } range)
        {
            line.Findings.Error(
                OptionFindings.NotInVersion, position, $"{line.Title} has no option '{spelling}'", $"it needs {options.Catalogue.Server} {range}");
            return;
        }

        line.Findings.Error(OptionFindings.Unknown, position, $"{line.Title} has no option '{spelling}'", FixFor(options, spelling));
    }

    private static string? FixFor(OptionSet options, string spelling)
    {
        var key = spelling.TrimStart('-');
        if (key.Length == 1)
        {
            return null; // A letter is near to every short name.
        }

        if (Respelt(options, key) is { } known)
        {
            return $"did you mean '--{known}'?";
        }

        return FixForOpposite(options, key) ?? Synonyms.FixFor(options, key, null) ?? (Nearest(options, key) is { } near ? $"did you mean '--{near}'?" : null);
    }

    private static string? FixFor(OptionSet options, string key, ConfigValue value)
    {
        if (Respelt(options, key) is { } known)
        {
            return key.StartsWith('-') ? $"write '{known}', without the dashes" : $"did you mean '{known}'?";
        }

        return FixForOpposite(options, key) ?? Synonyms.FixFor(options, key, value) ?? (Nearest(options, key) is { } near ? $"did you mean '{near}'?" : null);
    }

    /// <summary>The key that a spelling with underscores, dashes in front, capitals or a short name stands for.</summary>
    private static string? Respelt(OptionSet options, string key)
    {
        if (options.TryFind("-" + key.TrimStart('-'), out var alias))
        {
            return alias.Option.Key;
        }

        var plain = key.TrimStart('-').Replace('_', '-').ToLowerInvariant();
        if (options.TryFindKey(plain, out _))
        {
            return plain;
        }

        // daphne and gunicorn have options with underscores.
        foreach (var known in options.Keys)
        {
            if (known.Replace('_', '-') == plain)
            {
                return known;
            }
        }

        return null;
    }

    /// <summary>What to do about <c>no-reload</c> where <c>--reload</c> has no twin, and about <c>sendfile</c> where there is only <c>--no-sendfile</c>.</summary>
    private static string? FixForOpposite(OptionSet options, string key)
    {
        var plain = key.TrimStart('-').Replace('_', '-').ToLowerInvariant();
        var isDenied = plain.StartsWith("no-", StringComparison.Ordinal);
        var other = isDenied ? plain[3..] : "no-" + plain;
        return !options.TryFindKey(other, out var opposite) || !opposite.Option.IsFlag ? null
            : isDenied ? $"leave it out: nothing of the kind happens unless '{other}' is set"
            : $"leave it out: that is so unless '{other}' is set";
    }

    /// <summary>The one option that begins so, or the one with the fewest edits.</summary>
    private static string? Nearest(OptionSet options, string key)
    {
        string? completed = null;
        foreach (var known in options.Keys)
        {
            if (key.Length > 2 && known.StartsWith(key, StringComparison.Ordinal))
            {
                if (completed is not null)
                {
                    return Spelling.Nearest(key, options.Keys);
                }

                completed = known;
            }
        }

        return completed ?? Spelling.Nearest(key, options.Keys);
    }
}
