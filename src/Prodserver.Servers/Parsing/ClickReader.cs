using Prodserver.Servers.Catalogues;

namespace Prodserver.Servers.Parsing;

/// <summary>Reads words as click's <c>OptionParser</c> does: no abbreviations, values after <c>=</c> or in the next word, short flags joined.</summary>
internal sealed class ClickReader(OptionSet options, IReadOnlyList<string> words)
{
    private readonly List<WordOption> _found = [];
    private readonly List<WordFault> _faults = [];
    private int _index;

    public WordReading Read()
    {
        var onlyWords = false;
        for (_index = 0; _index < words.Count; _index++)
        {
            var word = words[_index];
            if (word == "--" && !onlyWords)
            {
                onlyWords = true;
            }
            else if (!onlyWords && word is ['-', _, ..])
            {
                ReadOption(word);
            }
            else
            {
                _faults.Add(new WordFault(WordFaultKind.Extra, _index, word));
            }
        }

        return new WordReading(_found, _faults);
    }

    private void ReadOption(string word)
    {
        var equals = word.IndexOf('=', StringComparison.Ordinal);
        var spelling = equals < 0 ? word : word[..equals];
        if (options.TryFind(spelling, out var match) && !IsShort(spelling))
        {
            Take(match, spelling, equals < 0 ? null : word[(equals + 1)..]);
        }
        else if (word.StartsWith("--", StringComparison.Ordinal))
        {
            _faults.Add(new WordFault(WordFaultKind.Unknown, _index, spelling));
        }
        else
        {
            ReadShort(word);
        }
    }

    private void ReadShort(string word)
    {
        for (var at = 1; at < word.Length; at++)
        {
            var spelling = "-" + word[at];
            if (!options.TryFind(spelling, out var match))
            {
                _faults.Add(new WordFault(WordFaultKind.Unknown, _index, spelling));
                return;
            }

            if (!match.Option.IsFlag)
            {
                Take(match, spelling, at + 1 < word.Length ? word[(at + 1)..] : null);
                return;
            }

            Take(match, spelling, null);
        }
    }

    private void Take(OptionMatch match, string spelling, string? value)
    {
        if (match.Option.IsFlag)
        {
            if (value is not null)
            {
                _faults.Add(new WordFault(WordFaultKind.ValueRefused, _index, spelling));
                return;
            }

            _found.Add(new WordOption(match, null, _index, 1, spelling));
        }
        else if (value is not null)
        {
            _found.Add(new WordOption(match, value, _index, 1, spelling));
        }
        else if (_index + 1 < words.Count)
        {
            _found.Add(new WordOption(match, words[_index + 1], _index, 2, spelling));
            _index++;
        }
        else
        {
            _faults.Add(new WordFault(WordFaultKind.ValueMissing, _index, spelling));
        }
    }

    private static bool IsShort(string spelling) => spelling.Length == 2;
}
