using System.Text.Json;
using Prodserver.Core.Findings;
using Prodserver.Python.Tests.Oracle;
using Prodserver.Testing;

namespace Prodserver.Python.Tests.Evaluation;

/// <summary>
/// Projects in the styles of real ones, read by us and run by Python: every setting is known and equal, or <c>case.json</c> says why it is unknown.
/// <c>PRODSERVER_ACCEPT=1</c> rewrites these reasons, never a value: review the difference.
/// </summary>
[RequiresTool(Tools.Python)]
public sealed class CorpusTests
{
    private static readonly bool Accepts = Environment.GetEnvironmentVariable("PRODSERVER_ACCEPT") == "1";
    private static readonly Lazy<Dictionary<string, Result>> Results = new(RunAll);

    private static IReadOnlyList<string> Names => CorpusCase.Names;

    [TestCaseSource(nameof(Names))]
    public void Should_read_a_project_as_python_does(string name)
    {
        var project = CorpusCase.Load(name);
        var (root, python) = Results.Value[name];
        var module = project.Read(name, root);
        var problems = python.TryGetProperty("words", out var words) ? ProblemsOfFailure(module, words.GetString()!) : Problems(module, Settings(python));
        var unknown = python.TryGetProperty("values", out _) ? Unknown(module, Settings(python)) : [];
        if (Accepts)
        {
            (project with { Unknown = new(unknown, StringComparer.Ordinal) }).Save(name);
            project = CorpusCase.Load(name);
        }

        Assert.Multiple(() =>
        {
            Assert.That(problems, Is.Empty);
            Assert.That(unknown, Is.EqualTo(project.Unknown));
            Assert.That(Shown(module).Where(text => project.Secrets.Any(secret => text.Contains(project.Variables[secret], StringComparison.Ordinal))), Is.Empty, "no secret is shown");
        });
    }

    [Test]
    public void Should_know_most_settings()
    {
        var (projects, total, reasons) = (0, 0, new List<string>());
        foreach (var name in Names)
        {
            var (root, python) = Results.Value[name];
            if (python.TryGetProperty("values", out _))
            {
                var settings = Settings(python);
                projects++;
                total += settings.Count;
                reasons.AddRange(Unknown(CorpusCase.Load(name).Read(name, root), settings).Values);
            }
        }

        var known = total - reasons.Count;
        TestContext.Out.WriteLine($"{projects} projects that Python can read, and {Names.Count - projects} that it objects to; {known} of {total} settings known and equal: {100.0 * known / total:f1} %");
        foreach (var group in reasons.GroupBy(reason => reason).OrderByDescending(group => group.Count()).ThenBy(group => group.Key, StringComparer.Ordinal))
        {
            TestContext.Out.WriteLine($"{group.Count()} unknown: {group.Key}");
        }

        Assert.That(known, Is.GreaterThan(total * 9 / 10));
    }

    private static Dictionary<string, Result> RunAll()
    {
        using var folder = new TemporaryFolder();
        var cases = Names.Select(name => (Name: name, Root: folder.Combine(name))).ToList();
        cases.ForEach(one => FolderCopy.Copy(CorpusCase.Folder(one.Name), one.Root));
        var requests = cases.Select(one => CorpusCase.Load(one.Name).Request(one.Root));
        var results = JsonDocument.Parse(PythonProgram.Run(["-W", "ignore", PythonProgram.Script("evaluate.py")], JsonSerializer.Serialize(requests)), new JsonDocumentOptions { MaxDepth = 1000 });
        return cases.Zip(results.RootElement.EnumerateArray()).ToDictionary(pair => pair.First.Name, pair => new Result(pair.First.Root, pair.Second));
    }

    private static Dictionary<string, JsonElement> Settings(JsonElement python) =>
        python.GetProperty("values").EnumerateObject().Where(value => IsSetting(value.Name)).ToDictionary(value => value.Name, value => value.Value);

    private static bool IsSetting(string name) => name.Any(char.IsUpper) && !name.Any(char.IsLower);

    private static SortedDictionary<string, string> Unknown(SettingsModule module, Dictionary<string, JsonElement> settings) =>
        new(settings.Keys.Where(name => module.Find(name)?.FirstUnknown is not null).ToDictionary(name => name, name => module.Find(name)!.FirstUnknown!.Reason), StringComparer.Ordinal);

    private static List<string> ProblemsOfFailure(SettingsModule module, string words) =>
        module.Findings.Any(finding => finding.Severity == Severity.Error && finding.Message.Split(", by way of ")[0] == words) ? []
        : [$"Python raises {words}, which is not reported among", .. Support.Settings.Findings(module)];

    private static List<string> Problems(SettingsModule module, Dictionary<string, JsonElement> settings) =>
    [
        .. module.Findings.Where(finding => finding.Severity == Severity.Error).Select(finding => $"Python has no objection to {finding}"),
        .. settings.Where(setting => module.Find(setting.Key) is not { } ours || !new ValueComparison().Agrees(ours, setting.Value))
            .Select(setting => $"{setting.Key} is {Support.Settings.Show(module.Find(setting.Key))} at {module.PositionOf(setting.Key)}, Python has {setting.Value}"),
        .. module.Names.Where(name => IsSetting(name) && module.BindingOf(name)!.Kind != BindingKind.Import && !settings.ContainsKey(name)).Select(name => $"Python does not define {name}"),
    ];

    private static IEnumerable<string> Shown(SettingsModule module) => [.. Support.Settings.Findings(module), .. module.Names.Select(name => Support.Settings.Show(module.Find(name)))];

    /// <param name="Root">The folder it was run in.</param>
    private sealed record Result(string Root, JsonElement Python);
}
