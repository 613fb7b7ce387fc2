using Prodserver.Servers.Catalogues;

namespace Prodserver.Servers.Parsing;

/// <summary>Reads words as Python's <c>getopt.getopt(words, "", options)</c> does: unique beginnings are completed, the first other word ends the options.</summary>
internal sealed class GetoptReader(OptionSet options, IReadOnlyList<string> words)
{
    private readonly List<WordOption> _found = [];
    private readonly List<WordFault> _faults = [];

    public WordReading Read()
    {
        var index = 0;
        while (index < words.Count && words[index] is ['-', _, ..])
        {
            if (words[index] == "--")
            {
                index++;
                break;
            }

            index += words[index].StartsWith("--", StringComparison.Ordinal) ? ReadLong(index) : ReadShort(index);
        }

        for (; index < words.Count; index++)
        {
            _faults.Add(new WordFault(WordFaultKind.Extra, index, words[index]));
        }

        return new WordReading(_found, _faults);
    }

    private int ReadShort(int index)
    {
        _faults.Add(new WordFault(WordFaultKind.Unknown, index, words[index][..2]));
        return 1;
    }

    private int ReadLong(int index)
    {
        var word = words[index];
        var equals = word.IndexOf('=', StringComparison.Ordinal);
        var spelling = equals < 0 ? word : word[..equals];
        var value = equals < 0 ? null : word[(equals + 1)..];
        if (Abbreviation.Complete(options, spelling, out var candidates) is not { } match)
        {
            _faults.Add(new WordFault(candidates.Count == 0 ? WordFaultKind.Unknown : WordFaultKind.Ambiguous, index, spelling, candidates));
            return 1;
        }

        if (match.Option.IsFlag && value is not null)
        {
            _faults.Add(new WordFault(WordFaultKind.ValueRefused, index, spelling));
            return 1;
        }

        if (!match.Option.IsFlag && value is null && index + 1 == words.Count)
        {
            _faults.Add(new WordFault(WordFaultKind.ValueMissing, index, spelling));
            return 1;
        }

        var count = match.Option.IsFlag || value is not null ? 1 : 2;
        _found.Add(new WordOption(match, count == 2 ? words[index + 1] : value, index, count, spelling, !options.TryFind(spelling, out _)));
        return count;
    }
}
