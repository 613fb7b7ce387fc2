using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Build.Pipelines;
using Prodserver.Configuration;
using Prodserver.Core.Findings;
using Prodserver.Rendering.Documents;
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

        GoldenFiles.Check(golden.ExpectedFolder, golden.ExpectsSettings ? Settings(project) : Actual(project, golden.ExpectsArtifacts));
    }

    private static IEnumerable<string> Names() => GoldenCase.Names;

    private static Dictionary<string, string> Settings(string project)
    {
        var read = SettingsLister.Read(project, new SettingsOptions());
        var actual = new Dictionary<string, string> { ["settings.json"] = Encoding.UTF8.GetString(SettingsDocument.Render("settings.json", read.Value ?? []).Content.Span) };
        AddFindings(actual, read.Findings);
        return actual;
    }

    private static void AddFindings(Dictionary<string, string> actual, IReadOnlyList<Finding> findings)
    {
        if (findings.Count > 0)
        {
            actual["findings.txt"] = string.Concat(findings.Select(finding => finding + "\n").Distinct());
        }
    }

    private static Dictionary<string, string> Actual(string project, bool withArtifacts)
    {
        var run = new PipelineRun(() => ProjectReader.Read(project, new ProjectOptions()));
        var actual = new Dictionary<string, string>();
        var findings = run.Built.Findings.InReportOrder();
        AddFindings(actual, findings);
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
