using Prodserver.Core.Findings;
using Prodserver.Core.Values;
using Prodserver.Servers.Addresses;
using Prodserver.Servers.Arguments;
using Prodserver.Servers.Catalogues;
using Prodserver.Servers.Rules;
using Prodserver.Servers.Tests.Support;
using Prodserver.Testing;

namespace Prodserver.Servers.Tests.Oracles;

/// <summary>What we accept the real parser of that version takes, and what we refuse it refuses: over generated ARGS, with Debian's servers.</summary>
[RequiresTool(Tools.Python)]
public sealed class ParserVerdictTests
{
    /// <summary>The findings that say "the parser refuses this".</summary>
    private static readonly HashSet<FindingCode> Refusals =
    [
        OptionFindings.Unknown, OptionFindings.NotInVersion, OptionFindings.FlagValue, OptionFindings.ValueMissing, OptionFindings.WrongValue,
        OptionFindings.WrongChoice, OptionFindings.OutOfRange, OptionFindings.Ambiguous, ArgsFindings.ExtraWord,
    ];

    /// <summary>waitress refuses more when it makes its settings.</summary>
    private static readonly HashSet<FindingCode> WaitressRefusals =
        [.. Refusals, ServerFindings.Excluded, ServerFindings.NeedsOther, AddressFindings.Unreadable];

    // --sockets takes objects; hosts, users and files are of the machine that asks; a pool needs its package; --no-server-name overwrites --server-name.
    private static readonly Target[] Targets =
    [
        new("uvicorn", "0.17.6", Some.Uvicorn, "uvicorn", "uvicorn_words", 3000, Refusals, []),
        new("gunicorn", "20.1.0", Some.Gunicorn, "gunicorn", "gunicorn_words", 3000, Refusals, ["user", "group", "reload-extra-file", "chdir"]),
        new("waitress", "2.1.2", Some.Waitress, "waitress-serve", "waitress_words", 3000, WaitressRefusals, ["sockets", "host", "listen"]),
        new("hypercorn", "0.13.2", "hypercorn", "hypercorn", "hypercorn_words", 1000, Refusals, ["config"]),
        new("daphne", "4.0.0", "daphne", "daphne", "daphne_words", 1000, Refusals, ["no-server-name"]),
        new("celery", "5.2.6", Some.CeleryWorker, "celery", "celery_worker_words", 1000, Refusals, ["pool"]),
    ];

    public static IEnumerable<TestCaseData> Servers() => Targets.Where(target => Tools.Find(target.Tool) is not null).Select(target => new TestCaseData(target));

    [TestCaseSource(nameof(Servers))]
    public void Should_agree_with_the_real_parser_on_strings(Target target)
    {
        var cases = Generate(target, 1, generator => generator.Words());
        var answers = PythonOracle.Ask<IReadOnlyList<string>, string>(target.Script, cases);
        var wrong = new List<string>();
        for (var index = 0; index < cases.Count; index++)
        {
            var findings = Findings(target, Some.Text(Quoted(cases[index])));
            var isRefused = findings.Any(finding => target.Refusals.Contains(finding.Code));
            if (answers[index] != "ends" && isRefused != (answers[index] == "refused") && !IsJudgedLater(findings))
            {
                wrong.Add($"{Quoted(cases[index])} is {answers[index]}, found: {string.Join(" | ", findings)}");
            }
        }

        Assert.That(wrong, Is.Empty);
    }

    [TestCaseSource(nameof(Servers))]
    public void Should_agree_with_the_real_parser_on_dicts(Target target)
    {
        var cases = Generate(target, 2, generator => generator.Pair());
        var lines = cases.ConvertAll(pair => Line(target, pair));
        var answers = PythonOracle.Ask<IReadOnlyList<string>, string>(target.Script, lines.ConvertAll(line => line.Words));
        var wrong = new List<string>();
        for (var index = 0; index < cases.Count; index++)
        {
            if (answers[index] != "ends" && lines[index].IsRefused != (answers[index] == "refused") && !IsJudgedLater(lines[index].Findings)
                && !IsForgotten(target, cases[index]))
            {
                wrong.Add($"{cases[index]} as {Quoted(lines[index].Words)} is {answers[index]}, found: {string.Join(" | ", lines[index].Findings)}");
            }
        }

        Assert.That(wrong, Is.Empty);
    }

    /// <summary>What we would run, or what the key and value literally say where we refuse them.</summary>
    private static (IReadOnlyList<string> Words, bool IsRefused, IReadOnlyList<Finding> Findings) Line(Target target, (string Key, string Value) pair)
    {
        var args = Some.Args((pair.Key, pair.Value));
        var findings = Findings(target, args);
        var isRefused = findings.Any(finding => target.Refusals.Contains(finding.Code));
        return (isRefused ? [$"--{pair.Key}={pair.Value}"] : OurWords(target, args), isRefused, findings);
    }

    private static IReadOnlyList<string> OurWords(Target target, MapValue args)
    {
        var catalogue = CatalogueLibrary.Of(target.Catalogue);
        var options = catalogue.Nearest(Core.PackageVersion.Parse(target.Version), out _);
        var line = new LineBuilder(options, target.Package, new FindingCollector());
        DictArguments.Translate(args, line);
        return [.. line.Build([]).Words.Select(word => word.Text)];
    }

    private static IReadOnlyList<Finding> Findings(Target target, ConfigValue args)
    {
        var environment = Some.Environment with { Versions = Some.Versions((target.Package, target.Version)) };
        var process = Some.Process(target.Backend, args) with { App = Some.Text("shop.celery.app") };
        return Compiled.All(environment, process).Findings;
    }

    /// <summary>Ports out of range are refused when the server binds them, not when it parses; paths exist on the target or do not.</summary>
    private static bool IsJudgedLater(IReadOnlyList<Finding> findings) =>
        findings.Any(finding => finding.Code == AddressFindings.PortOutOfRange || finding.Code == OptionFindings.PathMustExist);

    /// <summary>argparse takes an unknown option with a blank for a word, and gunicorn forgets words: refused here, for nobody means that.</summary>
    private static bool IsForgotten(Target target, (string Key, string Value) pair) =>
        target.Package == "gunicorn" && pair.Value.Contains(' ', StringComparison.Ordinal);

    private static List<T> Generate<T>(Target target, int seed, Func<WordCases, T> make)
    {
        var options = CatalogueLibrary.Of(target.Catalogue).Nearest(Core.PackageVersion.Parse(target.Version), out _);
        var generator = new WordCases(options, seed) { Left = [.. target.LeftOut] };
        return [.. Enumerable.Range(0, target.Cases).Select(_ => make(generator))];
    }

    /// <summary>The words as one string that a shell splits into them.</summary>
    private static string Quoted(IReadOnlyList<string> words) =>
        string.Join(' ', words.Select(word => $"'{word.Replace("'", "'\"'\"'", StringComparison.Ordinal)}'"));

    /// <param name="LeftOut">Options whose values only the machine itself can judge.</param>
    public sealed record Target(
        string Package, string Version, string Backend, string Tool, string Script, int Cases, HashSet<FindingCode> Refusals, string[] LeftOut)
    {
        public string Catalogue => Package == "celery" ? "celery-worker" : Package;

        public override string ToString() => $"{Package} {Version}";
    }
}
