using System.Text.Json;
using Prodserver.Testing;

namespace EndToEnd.Tests.Host;

/// <summary><c>--findings=FILE</c>: every finding for a machine.</summary>
public sealed class FindingsFileTests
{
    private TemporaryFolder _folder = null!;

    [SetUp]
    public void SetUp()
    {
        _folder = new TemporaryFolder();
        FolderCopy.Copy(RepositoryFolder.Combine("samples", "single"), _folder.Combine("project"));
    }

    [TearDown]
    public void TearDown() => _folder.Dispose();

    [Test]
    public async Task Should_hold_every_field_of_a_finding()
    {
        _folder.Write("project/myproject/settings_dev.py", """
            from .settings import *
            PRODUCTION_PROCESSES["web"]["ARGS"]["log_level"] = "debug"
            """);

        var start = BuildHost.Start("--target=Check", "--project=project", "--findings=findings.json") with { WorkingDirectory = _folder.Path };
        var result = await start.RunAsync();

        Assert.That(result.ExitCode, Is.EqualTo(2), result.Output);
        using var findings = JsonDocument.Parse(await File.ReadAllTextAsync(_folder.Combine("findings.json")));
        var finding = findings.RootElement.EnumerateArray().Single(finding => finding.GetProperty("severity").GetString() == "error");
        Assert.That(finding.EnumerateObject().Select(property => property.Name), Is.EqualTo(
            new[] { "code", "severity", "file", "line", "column", "message", "fix", "environment", "process" }));
        Assert.That(finding.GetProperty("file").GetString(), Is.EqualTo("myproject/settings_dev.py"));
        Assert.That(finding.GetProperty("line").GetInt32(), Is.EqualTo(2));
        Assert.That(finding.GetProperty("message").GetString(), Is.EqualTo("uvicorn 0.34.2 has no option 'log_level'"));
        Assert.That(finding.GetProperty("fix").GetString(), Is.EqualTo("did you mean 'log-level'?"));
        Assert.That(finding.GetProperty("environment").GetString(), Is.EqualTo("dev"));
        Assert.That(finding.GetProperty("process").GetString(), Is.EqualTo("web"));
    }

    [Test]
    public async Task Should_be_an_empty_list_where_nothing_is_found()
    {
        FolderCopy.Copy(RepositoryFolder.Combine("samples", "shop"), _folder.Combine("shop"));

        var start = BuildHost.Start("--target=Check", "--project=shop", "--findings=findings.json") with { WorkingDirectory = _folder.Path };
        var result = await start.RunAsync();

        Assert.That(result.ExitCode, Is.Zero, result.Output);
        Assert.That((await File.ReadAllTextAsync(_folder.Combine("findings.json"))).Trim(), Is.EqualTo("[]"));
    }
}
