using Prodserver.Core.Commands;
using Prodserver.Core.Findings;
using Prodserver.Servers.Catalogues;
using Prodserver.Servers.Parsing;

namespace Prodserver.Servers.Arguments;

/// <summary>Collects the words and options of one command line, and what is wrong with each.</summary>
/// <param name="title">The server and its version, as messages name them: <c>uvicorn 0.34.2</c>.</param>
internal sealed class LineBuilder(OptionSet options, string title, FindingCollector findings)
{
    private readonly List<Argument> _words = [];
    private readonly List<GivenOption> _given = [];

    public OptionSet Options => options;

    public string Title => title;

    public FindingCollector Findings => findings;

    public int WordCount => _words.Count;

    public void AddWord(string text, SourcePosition position)
    {
        if (text.Contains('\0', StringComparison.Ordinal))
        {
            findings.Error(ArgsFindings.NulCharacter, position, "the value holds the character NUL, which no program can receive", "take it out");
        }

        _words.Add(new Argument(text, position));
    }

    /// <summary>Notes an option whose words are added already.</summary>
    public void Add(GivenOption given) => _given.Add(given);

    public GivenOptions Build(IReadOnlyList<GivenOption> variables)
    {
        for (var index = 0; index < _given.Count; index++)
        {
            ReportUnsure(_given[index]);
            if (_given[index].Value is { } value && IsRead(index))
            {
                JudgeValue(_given[index], value);
            }
        }

        ReportRepeated();
        return new GivenOptions(options, _words, _given, variables);
    }

    /// <summary>argparse reads every value as it comes; click and getopt keep the last one of an option that is not repeatable, and read that.</summary>
    private bool IsRead(int index)
    {
        var option = _given[index].Option;
        for (var later = index + 1; later < _given.Count && options.Catalogue.Dialect != Dialect.Argparse && !option.Multiple; later++)
        {
            if (ReferenceEquals(_given[later].Option, option))
            {
                return false;
            }
        }

        return true;
    }

    private void JudgeValue(GivenOption given, string value)
    {
        if (value == "--" && options.Catalogue.Dialect == Dialect.Argparse)
        {
            findings.Error(
                OptionFindings.ValueMissing, given.ValuePosition, $"{title}'s option '{given.Spelling}' takes a value, and its parser takes '--' for none");
        }
        else if (ValueChecker.Check(given.Option, value) is { } fault)
        {
            findings.Error(fault.Code, given.ValuePosition, $"{title}'s option '{given.Spelling}' {fault.Message}", fault.Fix);
        }
    }

    private void ReportUnsure(GivenOption given)
    {
        if (given.Option.IsUnsure)
        {
            findings.Warning(
                OptionFindings.Unsure,
                given.Position,
                $"{title} may have no option '{given.Spelling}': it has come or gone between {options.Catalogue.Server} {options.Version} and the next version known",
                "check it with --help");
        }
    }

    private void ReportRepeated()
    {
        for (var later = 1; later < _given.Count; later++)
        {
            for (var earlier = 0; earlier < later && !_given[later].Option.Multiple; earlier++)
            {
                if (ReferenceEquals(_given[earlier].Option, _given[later].Option))
                {
                    findings.Warning(
                        OptionFindings.Repeated,
                        _given[later].Position,
                        $"'{_given[later].Spelling}' sets what '{_given[earlier].Spelling}' has set already, and {title} keeps the last one only",
                        "leave one of them out");
                    break;
                }
            }
        }
    }
}
