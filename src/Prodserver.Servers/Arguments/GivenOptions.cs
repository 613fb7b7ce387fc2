using System.Numerics;
using Prodserver.Core.Commands;
using Prodserver.Servers.Catalogues;

namespace Prodserver.Servers.Arguments;

/// <summary>What the config makes of a server's options: the words of ARGS, and what each option ends up as.</summary>
/// <param name="Options">The options of the server's version.</param>
/// <param name="Words">The words that ARGS add to the command line.</param>
/// <param name="Given">The options among these words, in order.</param>
/// <param name="Variables">The options that declared variables set.</param>
internal sealed record GivenOptions(
    OptionSet Options,
    IReadOnlyList<Argument> Words,
    IReadOnlyList<GivenOption> Given,
    IReadOnlyList<GivenOption> Variables)
{
    /// <summary>The option that counts: the last one of ARGS, else the variable's; null where neither sets it.</summary>
    public GivenOption? Find(string key) => FindLast(Given, key) ?? FindLast(Variables, key);

    /// <summary>The option as ARGS set it.</summary>
    public GivenOption? InArgs(string key) => FindLast(Given, key);

    /// <summary>Every use of a repeatable option that counts.</summary>
    public IReadOnlyList<GivenOption> All(string key)
    {
        var given = Every(Given, key);
        return given.Count > 0 ? given : Every(Variables, key);
    }

    /// <summary>Whether a flag ends up on.</summary>
    public bool IsOn(string key) => Find(key) is { } given ? given.IsOn : Options.Find(key)?.Default == "true";

    /// <summary>The value, given or by default; null where there is none.</summary>
    public string? Text(string key) => Find(key) is { } given ? given.Value : Options.Find(key)?.Default;

    /// <summary>The value as an integer, given or by default; null where there is none.</summary>
    public BigInteger? Integer(string key) =>
        Find(key) is { } given ? given.Integer : Options.Find(key) is { Default: { } value } option ? Parsing.ValueChecker.Integer(option, value) : null;

    /// <summary>The value as an integer of seconds, processes and the like: within 0 and a million, else the fallback.</summary>
    public int Small(string key, int fallback) => Integer(key) is { } number && number >= 0 && number <= 1_000_000 ? (int)number : fallback;

    /// <summary>The words without those of some options.</summary>
    public IReadOnlyList<Argument> WordsWithout(Predicate<GivenOption> dropped)
    {
        var words = new List<Argument>(Words.Count);
        var at = 0;
        foreach (var given in Given)
        {
            if (given.Count == 0 || given.Word + given.Count <= at)
            {
                continue; // A flag joined to the word before it: -Rw4 stays as it is.
            }

            for (; at < given.Word; at++)
            {
                words.Add(Words[at]);
            }

            if (dropped(given))
            {
                at = given.Word + given.Count;
            }
        }

        for (; at < Words.Count; at++)
        {
            words.Add(Words[at]);
        }

        return words;
    }

    private static GivenOption? FindLast(IReadOnlyList<GivenOption> options, string key)
    {
        for (var index = options.Count - 1; index >= 0; index--)
        {
            if (options[index].Option.Key == key)
            {
                return options[index];
            }
        }

        return null;
    }

    private static List<GivenOption> Every(IReadOnlyList<GivenOption> options, string key)
    {
        var found = new List<GivenOption>();
        foreach (var option in options)
        {
            if (option.Option.Key == key)
            {
                found.Add(option);
            }
        }

        return found;
    }
}
