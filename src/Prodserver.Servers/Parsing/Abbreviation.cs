using Prodserver.Servers.Catalogues;

namespace Prodserver.Servers.Parsing;

/// <summary>Completes the beginning of a long option, as argparse and getopt do.</summary>
internal static class Abbreviation
{
    /// <summary>The option that is spelt so, or that alone begins so; null with the spellings that it fits where there are none or several.</summary>
    public static OptionMatch? Complete(OptionSet options, string spelling, out IReadOnlyList<string> candidates)
    {
        candidates = [];
        if (options.TryFind(spelling, out var exact))
        {
            return exact;
        }

        List<string>? fitting = null;
        foreach (var known in options.Spellings)
        {
            if (known.StartsWith(spelling, StringComparison.Ordinal) && known.StartsWith("--", StringComparison.Ordinal))
            {
                (fitting ??= []).Add(known);
            }
        }

        candidates = fitting ?? candidates;
        return fitting is [var only] && options.TryFind(only, out var match) ? match : null;
    }
}
