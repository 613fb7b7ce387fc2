using System.Text.Json;
using Prodserver.Core.Findings;
using Prodserver.Core.Projects;
using Prodserver.Core.Values;
using Prodserver.Python.Tests.Oracle;
using Prodserver.Python.Tests.Support;
using Prodserver.Testing;

namespace Prodserver.Python.Tests.Evaluation;

/// <summary>Generated modules, read by us and run by Python: what we call known must be what Python has.</summary>
[RequiresTool(Tools.Python)]
public sealed class DifferentialTests
{
    private const int Modules = 5000;

    [Test]
    public void Should_know_no_value_that_python_does_not_have()
    {
        using var folder = new TemporaryFolder();
        var cases = Enumerable.Range(0, Modules).Select(seed => new Case(seed, folder.Combine($"case{seed}"))).ToList();
        using var results = JsonDocument.Parse(PythonProgram.Run(["-W", "ignore", PythonProgram.Script("evaluate.py")], JsonSerializer.Serialize(cases.Select(one => one.Request))), new JsonDocumentOptions { MaxDepth = 1000 });

        var comparison = new Comparison();
        foreach (var (one, result) in cases.Zip(results.RootElement.EnumerateArray()))
        {
            comparison.Add(one, result);
        }

        TestContext.Out.WriteLine(comparison.Summary);
        Assert.Multiple(() =>
        {
            Assert.That(comparison.Problems, Is.Empty);
            Assert.That(comparison.Missed, Has.Count.LessThan(1 + (comparison.Raised / 100)), "an exception is missed only where something that is not known hides it");
            Assert.That(comparison.Known, Is.GreaterThan(comparison.Unknown), "most values are known");
            Assert.That(comparison.Ran, Is.GreaterThan(Modules / 3), "enough modules run");
        });
    }

    private sealed record Case(int Seed, string Folder)
    {
        private readonly ModuleGenerator _generator = new(Seed);

        public bool IsCertain => _generator.IsCertain;

        public string Text => field ??= _generator.Module();

        public Dictionary<string, string> Files => new() { ["conf/__init__.py"] = "", ["conf/base.py"] = ModuleGenerator.Base, ["conf/settings.py"] = Text };

        public object Request => new { folder = Folder, files = Files, module = "conf.settings", variables = new Dictionary<string, string> { ["PORT"] = "8000" } };

        public SettingsModule Read() => new SettingsReader(new MemoryFiles([.. Files.Select(file => (file.Key, file.Value))])).Read("conf.settings", new PythonTarget
        {
            ProjectRoot = Folder,
            Cpus = 4,
            DeclaresVariables = true,
            Variables = [new EnvironmentVariable("PORT", "8000", new SourcePosition("prodserver.yaml"))],
        });
    }

    private sealed class Comparison
    {
        private readonly ValueComparison _values = new();

        public List<string> Problems { get; } = [];

        /// <summary>Exceptions of Python that are not reported although nothing is unknown in the end: an operation before may have had an unknown operand.</summary>
        public List<string> Missed { get; } = [];

        public int Known => _values.Known;

        public int Unknown => _values.Unknown;

        public int Ran { get; private set; }

        public int Raised { get; private set; }

        public int RaisedAndReported { get; private set; }

        public string Summary =>
            $"{Ran} modules ran, {Known} values known and equal, {Unknown} unknown; {RaisedAndReported} of {Raised} exceptions reported\n"
            + string.Join('\n', _values.Reasons.OrderByDescending(reason => reason.Value).Take(25).Select(reason => $"{100.0 * reason.Value / (Known + Unknown):f2} % unknown: {reason.Key}"));

        public void Add(Case one, JsonElement result)
        {
            var module = one.Read();
            if (result.TryGetProperty("error", out var error))
            {
                Raised++;
                var isReported = module.Findings.Any(finding => error.GetString()!.StartsWith(finding.Message.Split(':')[0], StringComparison.Ordinal));
                RaisedAndReported += isReported ? 1 : 0;
                if (!isReported && one.IsCertain && !IsOfTheRun(error.GetString()!) && !HasUnknown(module))
                {
                    Missed.Add($"seed {one.Seed}: Python raises {error}, which is not reported\n{Line(one.Text, result.GetProperty("line").GetInt32())}");
                }

                return;
            }

            Ran++;
            foreach (var finding in module.Findings.Where(finding => finding.Severity == Severity.Error))
            {
                Problems.Add($"seed {one.Seed}: Python has no objection to {finding}\n{Line(one.Text, finding.Position.Line)}");
            }

            foreach (var expected in result.GetProperty("values").EnumerateObject())
            {
                var ours = module.Find(expected.Name);
                if (ours is null || !_values.Agrees(ours, expected.Value))
                {
                    Problems.Add($"seed {one.Seed}: {expected.Name} is {Settings.Show(ours)} at {ours?.Position}, Python has {expected.Value}\n{Line(one.Text, ours?.Position.Line ?? 0)}");
                }
            }

            foreach (var name in module.Names.Where(name => module.BindingOf(name)!.Kind != BindingKind.Import))
            {
                if (!result.GetProperty("values").TryGetProperty(name, out _))
                {
                    Problems.Add($"seed {one.Seed}: Python does not define {name}");
                }
            }
        }

        /// <summary>What depends on how long the run may take, or on what a set shows of its order.</summary>
        private static bool IsOfTheRun(string error) => error.StartsWith("TimeoutError", StringComparison.Ordinal) || error.StartsWith("RecursionError", StringComparison.Ordinal);

        private static bool HasUnknown(SettingsModule module) => module.Names.Any(name => module.Find(name) is UnknownValue);

        private static string Line(string text, int number) => number < 1 ? text : text.Split('\n')[number - 1];
    }
}
