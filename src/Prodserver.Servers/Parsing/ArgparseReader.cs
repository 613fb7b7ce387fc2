using Prodserver.Servers.Catalogues;

namespace Prodserver.Servers.Parsing;

/// <summary>
/// Reads words as Python's argparse does (3.11): unique beginnings are completed, <c>-w4</c> and <c>-w=4</c> are <c>-w 4</c>, and a value of its own
/// word may not look like an option. Source: https://docs.python.org/3/library/argparse.html#option-value-syntax.
/// </summary>
internal sealed class ArgparseReader(OptionSet options, IReadOnlyList<string> words, bool ignoresExtraWords)
{
    private readonly List<WordOption> _found = [];
    private readonly List<WordFault> _faults = [];
    private readonly WordClass[] _classes = new WordClass[words.Count];

    private enum WordClass
    {
        Value,
        Option,

        /// <summary>The first <c>--</c>, after which everything is a value.</summary>
        Divider,
    }

    public WordReading Read()
    {
        Classify();
        var index = ReadLeading();
        while (index < words.Count)
        {
            index += _classes[index] == WordClass.Option ? ReadOption(index) : Refuse(index, WordFaultKind.Extra);
        }

        return new WordReading(_found, _faults);
    }

    private void Classify()
    {
        var divider = false;
        for (var index = 0; index < words.Count; index++)
        {
            _classes[index] = divider ? WordClass.Value : words[index] == "--" ? WordClass.Divider : Class(words[index]);
            divider |= _classes[index] == WordClass.Divider;
        }
    }

    private WordClass Class(string word)
    {
        if (word is not ['-', _, ..])
        {
            return WordClass.Value;
        }

        if (options.TryFind(Spelling(word), out _) || Candidates(word).Count > 0)
        {
            return WordClass.Option;
        }

        return IsNegativeNumber(word) || word.Contains(' ', StringComparison.Ordinal) ? WordClass.Value : WordClass.Option;
    }

    /// <summary>The words before the first option: the application's, of which only gunicorn takes several, and a divider that nothing follows.</summary>
    private int ReadLeading()
    {
        var index = 0;
        while (index < words.Count && _classes[index] != WordClass.Option)
        {
            if (_classes[index] == WordClass.Value)
            {
                Refuse(index, ignoresExtraWords ? WordFaultKind.Ignored : WordFaultKind.Extra);
            }

            index++;
        }

        return index;
    }

    /// <summary>Reads the option at an index; gives the number of words it takes.</summary>
    private int ReadOption(int index)
    {
        var word = words[index];
        var spelling = Spelling(word);
        if (!options.TryFind(word, out var match) && options.TryFind(spelling, out match))
        {
            return Take(index, match, spelling, word[(spelling.Length + 1)..], false);
        }

        if (match is not null)
        {
            return Take(index, match, word, null, false);
        }

        var candidates = Candidates(word);
        if (candidates.Count != 1 || !options.TryFind(candidates[0], out match))
        {
            _faults.Add(new WordFault(candidates.Count == 0 ? WordFaultKind.Unknown : WordFaultKind.Ambiguous, index, spelling, candidates));
            return 1;
        }

        return candidates[0].Length == 2
            ? Take(index, match, candidates[0], word[2..], false)
            : Take(index, match, spelling, spelling.Length < word.Length ? word[(spelling.Length + 1)..] : null, true);
    }

    private int Take(int index, OptionMatch match, string spelling, string? value, bool abbreviated)
    {
        if (!match.Option.IsFlag)
        {
            return TakeValued(index, match, spelling, value, abbreviated);
        }

        if (value is null)
        {
            _found.Add(new WordOption(match, null, index, 1, spelling, abbreviated));
            return 1;
        }

        // -Rw4: what follows a short flag are further short options.
        if (spelling.Length == 2 && value.Length > 0 && options.TryFind("-" + value[0], out var next))
        {
            _found.Add(new WordOption(match, null, index, 1, spelling));
            return Take(index, next, "-" + value[0], value.Length > 1 ? value[1..] : null, false);
        }

        return Refuse(index, WordFaultKind.ValueRefused);
    }

    private int TakeValued(int index, OptionMatch match, string spelling, string? value, bool abbreviated)
    {
        var next = value is null && index + 1 < words.Count && _classes[index + 1] == WordClass.Value ? words[index + 1] : null;
        if (value is null && next is null && !match.Option.ValueOptional)
        {
            return Refuse(index, WordFaultKind.ValueMissing);
        }

        var count = next is null ? 1 : 2;
        _found.Add(new WordOption(match, value ?? next, index, count, spelling, abbreviated));
        return count;
    }

    private int Refuse(int index, WordFaultKind kind)
    {
        var spelling = kind is WordFaultKind.Extra or WordFaultKind.Ignored ? words[index] : Spelling(words[index]);
        _faults.Add(new WordFault(kind, index, spelling));
        return 1;
    }

    /// <summary>The spellings that a word that is none itself may stand for.</summary>
    private List<string> Candidates(string word)
    {
        if (word.StartsWith("--", StringComparison.Ordinal))
        {
            _ = Abbreviation.Complete(options, Spelling(word), out var completions);
            return [.. completions];
        }

        var candidates = new List<string>();
        foreach (var known in options.Spellings)
        {
            if (known == word[..2] || known.StartsWith(word, StringComparison.Ordinal))
            {
                candidates.Add(known);
            }
        }

        return candidates;
    }

    /// <summary>The part of a word before its first <c>=</c>.</summary>
    private static string Spelling(string word)
    {
        var equals = word.IndexOf('=', StringComparison.Ordinal);
        return equals < 0 ? word : word[..equals];
    }

    /// <summary><c>^-\d+$|^-\d*\.\d+$</c>: argparse takes such a word for a value.</summary>
    private static bool IsNegativeNumber(string word)
    {
        var digits = word.AsSpan(1);
        var point = digits.IndexOf('.');
        var decimals = point < 0 ? digits : digits[(point + 1)..];
        return !decimals.IsEmpty && AreDigits(decimals) && (point < 0 || AreDigits(digits[..point]));
    }

    private static bool AreDigits(ReadOnlySpan<char> text)
    {
        foreach (var character in text)
        {
            if (!char.IsDigit(character))
            {
                return false;
            }
        }

        return true;
    }
}
