using Prodserver.Core.Findings;
using Prodserver.Core.Values;
using Prodserver.Servers.Catalogues;
using Prodserver.Servers.Parsing;

namespace Prodserver.Servers.Arguments;

/// <summary>Translates ARGS that are a dict: each key an option, in its order, as <c>--key=value</c>.</summary>
internal static class DictArguments
{
    public static void Translate(MapValue args, LineBuilder line)
    {
        foreach (var entry in args.Entries)
        {
            if (Find(line, entry) is { } match)
            {
                Translate(line, entry, match);
            }
        }
    }

    private static OptionMatch? Find(LineBuilder line, MapEntry entry)
    {
        if (line.Options.TryFindKey(entry.Key, out var match))
        {
            return match;
        }

        // argparse and getopt complete unique beginnings, also in front of "=".
        if (line.Options.Catalogue.Dialect != Dialect.Click && entry.Key.Length > 0 && !entry.Key.Contains('=', StringComparison.Ordinal))
        {
            if (Abbreviation.Complete(line.Options, "--" + entry.Key, out var candidates) is { } completed)
            {
                line.Findings.Warning(
                    OptionFindings.Abbreviated,
                    entry.KeyPosition,
                    $"{line.Title} completes '{entry.Key}' to '{candidates[0].TrimStart('-')}' only as long as no other option begins so",
                    $"write '{candidates[0].TrimStart('-')}'");
                return completed;
            }

            if (candidates.Count > 1 && entry.Key.Length > 1 && Synonyms.FixFor(line.Options, entry.Key, entry.Value) is null)
            {
                line.Findings.Error(
                    OptionFindings.Ambiguous,
                    entry.KeyPosition,
                    $"{line.Title} has several options that begin with '{entry.Key}'",
                    "write one of " + string.Join(", ", candidates.Select(candidate => candidate.TrimStart('-'))));
                return null;
            }
        }

        UnknownOption.Report(line, entry);
        return null;
    }

    private static void Translate(LineBuilder line, MapEntry entry, OptionMatch match)
    {
        if (match.Option.IsFlag)
        {
            TranslateFlag(line, entry, match);
        }
        else if (entry.Value is not ListValue list)
        {
            TranslateValue(line, entry, match.Option, entry.Value);
        }
        else if (!match.Option.Multiple)
        {
            line.Findings.Error(
                OptionFindings.NotRepeatable,
                entry.Value.Position,
                $"{line.Title}'s option '{entry.Key}' can't be given a list: it may stand only once",
                "write one value");
        }
        else
        {
            foreach (var item in list.Items)
            {
                TranslateValue(line, entry, match.Option, item);
            }
        }
    }

    private static void TranslateFlag(LineBuilder line, MapEntry entry, OptionMatch match)
    {
        bool wanted;
        switch (entry.Value)
        {
            case NullValue:
                wanted = true; // django-prodserver 3 writes the bare flag.
                break;
            case UnknownValue unknown:
                ReportUnknown(line, entry, unknown);
                return;
            default:
                if (Truth.Of(entry.Value) is not { } truth)
                {
                    line.Findings.Error(
                        OptionFindings.FlagValue,
                        entry.Value.Position,
                        $"{line.Title}'s option '{entry.Key}' is a flag, and {Described(entry.Value)} is neither true nor false",
                        "write True or False");
                    return;
                }

                wanted = truth;
                break;
        }

        var isOn = wanted != match.Negated;
        var word = isOn ? match.Option.Name : match.Option.Off;
        if (word is null)
        {
            return; // Off is the flag's absence.
        }

        var spelling = match.Option.Aliases.Contains("--" + entry.Key) ? "--" + entry.Key : word;
        line.AddWord(spelling, entry.KeyPosition);
        line.Add(Given(line, entry, match.Option, null, entry.Value.Position, 1) with { Negated = !isOn });
    }

    private static void TranslateValue(LineBuilder line, MapEntry entry, Option option, ConfigValue value)
    {
        if (value is UnknownValue && option.IsSecret)
        {
            // It becomes a variable whose value is set on the host and never enters the pipeline.
            line.Add(Given(line, entry, option, null, value.Position, 0));
            return;
        }

        if (Text(line, entry, value) is not { } text)
        {
            return;
        }

        var isShort = option.Name.Length == 2;
        if (isShort)
        {
            line.AddWord(option.Name, entry.KeyPosition);
            line.AddWord(text, entry.KeyPosition);
        }
        else
        {
            line.AddWord($"--{Written(option, entry.Key)}={text}", entry.KeyPosition);
        }

        line.Add(Given(line, entry, option, text, value.Position, isShort ? 2 : 1));
    }

    /// <summary>The option as the user wrote it, but for keys that only django-prodserver knows.</summary>
    private static string Written(Option option, string key) => option.Keys.Contains(key) ? option.Key : key;

    private static GivenOption Given(LineBuilder line, MapEntry entry, Option option, string? value, SourcePosition position, int words) => new()
    {
        Option = option,
        Value = value,
        Position = entry.KeyPosition,
        ValuePosition = position,
        Source = entry.Value,
        Spelling = entry.Key,
        Word = line.WordCount - words,
        Count = words,
    };

    /// <summary>The value as Python's <c>str()</c> writes it; null where the option can't have it.</summary>
    private static string? Text(LineBuilder line, MapEntry entry, ConfigValue value)
    {
        switch (value)
        {
            case TextValue text:
                return text.Value;
            case IntegerValue integer:
                return integer.Value.ToString(System.Globalization.CultureInfo.InvariantCulture);
            case FloatValue number:
                return number.Text;
            case BooleanValue boolean when line.Options.TryFindKey(entry.Key, out var match) && match.Option.Type == OptionType.Boolean:
                return boolean.Value ? "True" : "False";
            case UnknownValue unknown:
                ReportUnknown(line, entry, unknown);
                return null;
            case NullValue:
                line.Findings.Error(
                    OptionFindings.ValueMissing, value.Position, $"{line.Title}'s option '{entry.Key}' takes a value, and None is none", "leave the option out");
                return null;
            default:
                line.Findings.Error(
                    OptionFindings.WrongKind,
                    value.Position,
                    $"{line.Title}'s option '{entry.Key}' takes {Wanted(line, entry.Key)}, not {value.Kind}",
                    "write a string or a number");
                return null;
        }
    }

    private static void ReportUnknown(LineBuilder line, MapEntry entry, UnknownValue unknown) => line.Findings.Error(
        OptionFindings.UnknownValue, unknown.Position, $"the value of '{entry.Key}' can't be known: {unknown.Reason}", unknown.Fix);

    private static string Wanted(LineBuilder line, string key) =>
        line.Options.TryFindKey(key, out var match) && match.Option.Type is OptionType.Integer or OptionType.Float ? "a number" : "a value";

    private static string Described(ConfigValue value) => value is TextValue text ? Excerpt.Of(text.Value) : value.Kind;
}
