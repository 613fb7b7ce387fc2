using Prodserver.Core.Findings;
using Prodserver.Core.Values;
using Prodserver.Servers.Catalogues;
using Prodserver.Servers.Parsing;

namespace Prodserver.Servers.Arguments;

/// <summary>Translates ARGS that are a string: its words as a shell splits them, each checked as the server's parser checks it.</summary>
internal static class TextArguments
{
    public static void Translate(TextValue args, LineBuilder line, bool ignoresExtraWords)
    {
        if (ShellWords.Split(args.Value, out var fault) is not { } words)
        {
            line.Findings.Error(ArgsFindings.CannotSplit, args.Position, $"the string of ARGS can't be split into words: {fault}", "close it, or write ARGS as a dict");
            return;
        }

        ReportPackageReading(args, words, line);
        Read(words, args.Position, line, ignoresExtraWords);
    }

    /// <summary>Reads words that stand at one place.</summary>
    public static void Read(IReadOnlyList<string> words, SourcePosition position, LineBuilder line, bool ignoresExtraWords)
    {
        var first = line.WordCount;
        foreach (var word in words)
        {
            line.AddWord(word, position);
        }

        var reading = WordReader.Read(line.Options, words, ignoresExtraWords);
        foreach (var option in reading.Options)
        {
            ReportAbbreviation(option, position, line);
            line.Add(new GivenOption
            {
                Option = option.Match.Option,
                Negated = option.Match.Negated,
                Value = option.Value,
                Position = position,
                ValuePosition = position,
                Spelling = option.Spelling,
                Word = first + option.Word,
                Count = option.Count,
            });
        }

        for (var index = 0; index < reading.Faults.Count; index++)
        {
            var unknown = index > 0 && reading.Faults[index - 1] is { Kind: WordFaultKind.Unknown or WordFaultKind.Ambiguous } before
                && before.Word == reading.Faults[index].Word - 1 ? before : null;
            Report(reading.Faults[index], unknown, position, line);
        }
    }

    private static void ReportPackageReading(TextValue args, IReadOnlyList<string> words, LineBuilder line)
    {
        if (words is [var only] && only == args.Value)
        {
            line.Findings.Info(ArgsFindings.PackageReadsOneWord, args.Position, $"django-prodserver passes this string on as one word too: {OptionOf(only)}");
            return;
        }

        var what = words.Count == 0 ? "an empty word" : "one word, blanks and quotes included";
        line.Findings.Warning(
            ArgsFindings.PackageReadsOneWord,
            args.Position,
            $"django-prodserver itself would pass this string on as {what}; here it is split into {words.Count} {(words.Count == 1 ? "word" : "words")}",
            "write ARGS as a dict, which both read");
    }

    private static void ReportAbbreviation(WordOption option, SourcePosition position, LineBuilder line)
    {
        if (option.Abbreviated)
        {
            line.Findings.Warning(
                OptionFindings.Abbreviated,
                position,
                $"{line.Title} completes '{option.Spelling}' to '{option.Match.Option.Name}' only as long as no other option begins so",
                $"write '{option.Match.Option.Name}'");
        }
    }

    private static void Report(WordFault fault, WordFault? unknown, SourcePosition position, LineBuilder line)
    {
        // The word after an unknown option may be its value, and that a secret's.
        var word = unknown is null ? $"the word {Excerpt.Of(fault.Spelling)}" : $"the word after '{unknown.Spelling}'";
        switch (fault.Kind)
        {
            case WordFaultKind.Unknown:
                UnknownOption.Report(line, fault.Spelling, position);
                break;
            case WordFaultKind.Ambiguous:
                line.Findings.Error(
                    OptionFindings.Ambiguous,
                    position,
                    $"{line.Title} has several options that begin with '{fault.Spelling}'",
                    "write one of " + string.Join(", ", fault.Candidates ?? []));
                break;
            case WordFaultKind.ValueMissing:
                line.Findings.Error(OptionFindings.ValueMissing, position, $"{line.Title}'s option '{fault.Spelling}' takes a value and has none");
                break;
            case WordFaultKind.ValueRefused:
                line.Findings.Error(
                    OptionFindings.FlagValue, position, $"{line.Title}'s option '{fault.Spelling}' is a flag and takes no value", $"write '{fault.Spelling}'");
                break;
            case WordFaultKind.Extra:
                line.Findings.Error(
                    ArgsFindings.ExtraWord, position, $"{line.Title} takes no word besides the application and options, and {word} is neither");
                break;
            case WordFaultKind.Ignored:
                line.Findings.Warning(ArgsFindings.IgnoredWord, position, $"{line.Title} never looks at {word}", "leave it out");
                break;
        }
    }

    private static string OptionOf(string word) => Excerpt.Of(word.Split('=')[0]);
}
