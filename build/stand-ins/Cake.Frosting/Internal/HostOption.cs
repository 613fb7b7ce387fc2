namespace Cake.Frosting.Internal;

/// <summary>One option of the command line, by its long name.</summary>
/// <param name="Value">What follows <c>=</c>, <c>:</c> or a blank; null where nothing does.</param>
internal sealed record HostOption(string Name, string? Value)
{
    private static readonly HashSet<string> Flags =
    [
        "description", "descriptions", "dryrun", "exclusive", "help", "info", "noop", "showdescription", "showdescriptions", "showtree",
        "tree", "ver", "version", "whatif",
    ];

    public bool IsTrue => !string.Equals(Value, "false", StringComparison.OrdinalIgnoreCase);

    /// <summary>Splits the words of a command line; a word that belongs to no option is dropped, as with the original.</summary>
    public static IEnumerable<HostOption> Read(IEnumerable<string> args)
    {
        var words = new Queue<string>(args);
        while (words.TryDequeue(out var word))
        {
            if (word.TrimStart('-') is "" || !word.StartsWith('-'))
            {
                continue;
            }

            var separator = word.IndexOfAny(['=', ':']);
            var name = LongName(separator < 0 ? word : word[..separator]);
            if (separator >= 0)
            {
                yield return new HostOption(name, word[(separator + 1)..]);
            }
            else if (!Flags.Contains(name) && words.TryPeek(out var next) && !next.StartsWith('-'))
            {
                yield return new HostOption(name, words.Dequeue());
            }
            else
            {
                yield return new HostOption(name, null);
            }
        }
    }

    private static string LongName(string option) => option switch
    {
        "-t" => "target",
        "-e" => "exclusive",
        "-v" => "verbosity",
        "-w" => "working",
        "-h" or "-?" => "help",
        _ => option.TrimStart('-').ToLowerInvariant(),
    };
}
