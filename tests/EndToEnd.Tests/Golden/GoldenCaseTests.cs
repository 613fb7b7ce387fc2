using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Build.Pipelines;
using Prodserver.Configuration;
using Prodserver.Core.Findings;
using Prodserver.Testing;

namespace EndToEnd.Tests.Golden;

/// <summary>Every case of <c>Cases/</c>: a project goes in, and exactly what the case expects comes out.</summary>
public sealed class GoldenCaseTests
{
    private static readonly JsonSerializerOptions Words = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    [TestCaseSource(nameof(Names))]
    public void Should_come_out_as_expected(string name)
    {
        var golden = new GoldenCase(name);
        using var folder = new TemporaryFolder();
        var project = folder.Combine("project");
        golden.Lay(project);

        var run = new PipelineRun(() => ProjectReader.Read(project, new ProjectOptions()));

        GoldenFiles.Check(golden.ExpectedFolder, Actual(run, golden.ExpectsArtifacts));
    }

    private static IEnumerable<string> Names() => GoldenCase.Names;

    private static Dictionary<string, string> Actual(PipelineRun run, bool withArtifacts)
    {
        var actual = new Dictionary<string, string>();
        var findings = run.Built.Findings.InReportOrder();
        if (findings.Count > 0)
        {
            actual["findings.txt"] = string.Concat(findings.Select(finding => finding + "\n").Distinct());
        }

        if (run.Built.Value is { } built && !findings.HasErrors())
        {
            actual["commands.txt"] = Commands(run.Environments);
            if (withArtifacts)
            {
                foreach (var environment in built.Environments)
                {
                    foreach (var file in environment.Files)
                    {
                        actual[$"artifacts/{environment.Environment.Name}/{file.Path}"] = Encoding.UTF8.GetString(file.Content.Span);
                    }
                }
            }
        }

        return actual;
    }

    /// <summary>One line a process: its environment, its name, and the exact words as JSON.</summary>
    private static string Commands(IReadOnlyList<EnvironmentRun> environments) => string.Concat(
        from environment in environments
        from process in environment.Processes!.Value
        select $"{environment.Environment.Name} {process.Definition.Name}: {JsonSerializer.Serialize(process.Command.Argv, Words)}\n");
}
