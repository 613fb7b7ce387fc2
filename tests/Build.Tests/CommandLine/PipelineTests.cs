using System.Text.Json;
using Prodserver.Testing;

namespace Build.Tests.CommandLine;

/// <summary>The pipeline as a user runs it, on a project with one worker in two environments.</summary>
[Parallelizable(ParallelScope.All)]
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
public sealed class PipelineTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public PipelineTests()
    {
        _folder.Write("project/manage.py", "import os\nos.environ.setdefault(\"DJANGO_SETTINGS_MODULE\", \"site_.settings.production\")\n");
        _folder.Write("project/requirements.txt", "celery==5.2.6\n");
        _folder.Write("project/site_/__init__.py", "");
        _folder.Write("project/site_/celery.py", "from celery import Celery\napp = Celery(\"site_\")\n");
        _folder.Write("project/site_/settings/__init__.py", "");
        _folder.Write("project/site_/settings/production.py", "DEBUG = False\n");
        _folder.Write("project/site_/settings/staging.py", "DEBUG = False\n");
        Configure("info");
    }

    [Test]
    public async Task Should_show_the_command_lines_and_write_nothing_when_checking()
    {
        var run = await Run("--target=Check");

        Assert.Multiple(() =>
        {
            Assert.That(run.ExitCode, Is.Zero, run.Output + run.Error);
            Assert.That(run.Output, Does.Contain("""
                environment  process  command
                production   worker   celery -A site_.celery.app worker --loglevel=info
                staging      worker   celery -A site_.celery.app worker --loglevel=info

                """));
            Assert.That(Directory.Exists(_folder.Combine("out")), Is.False);
        });
    }

    [Test]
    public async Task Should_write_every_environment_and_its_package_and_then_leave_them_alone()
    {
        var first = await Run("--target=Deploy");
        var second = await Run("--target=Deploy");

        Assert.Multiple(() =>
        {
            Assert.That((first.ExitCode, second.ExitCode), Is.EqualTo((0, 0)), first.Output + first.Error);
            Assert.That(Directory.EnumerateFileSystemEntries(_folder.Combine("out")).Select(Path.GetFileName), Is.EquivalentTo(["packages", "production", "staging"]));
            Assert.That(Lines(first, "out/production: 0 written"), Is.Empty);
            Assert.That(Lines(second, "out/production: 0 written"), Has.Length.EqualTo(1));
            Assert.That(Lines(second, "out/packages/site-production.tar.gz:"), Is.EqualTo(["out/packages/site-production.tar.gz: unchanged"]));
        });
    }

    [Test]
    public async Task Should_do_what_was_reviewed_or_nothing()
    {
        var plan = await Run("--target=Plan", $"--plan={_folder.Combine("plan.json")}");
        var unwritten = Directory.Exists(_folder.Combine("out"));
        Configure("debug");
        var changed = await Run("--target=Deploy", $"--plan={_folder.Combine("plan.json")}");
        Configure("info");
        var deployed = await Run("--target=Deploy", $"--plan={_folder.Combine("plan.json")}");
        var again = await Run("--target=Deploy", $"--plan={_folder.Combine("plan.json")}");
        var missing = await Run("--target=Deploy", $"--plan={_folder.Combine("other.json")}");

        Assert.Multiple(() =>
        {
            Assert.That((plan.ExitCode, unwritten), Is.EqualTo((0, false)), plan.Output + plan.Error);
            Assert.That(
                Lines(changed, ".: error PB714: environments production files systemd/site-worker.service: "), Has.Length.EqualTo(1), changed.Output);
            Assert.That((deployed.ExitCode, Lines(deployed, "out/production: 0 written")), Is.EqualTo((0, Array.Empty<string>())), deployed.Output + deployed.Error);
            Assert.That(Lines(again, ".: error PB714: environments production written: "), Has.Length.EqualTo(1), again.Output);
            Assert.That((missing.ExitCode, Lines(missing, $".: error PB715: {_folder.Combine("other.json")}: ").Length), Is.EqualTo((1, 1)), missing.Output);
        });
    }

    [Test]
    public async Task Should_write_when_rendering_is_what_was_asked_for()
    {
        var run = await Run("--target=Render", "--environment=staging");

        Assert.Multiple(() =>
        {
            Assert.That(run.ExitCode, Is.Zero, run.Output + run.Error);
            Assert.That(Directory.EnumerateFileSystemEntries(_folder.Combine("out")).Select(Path.GetFileName), Is.EqualTo(["staging"]));
        });
    }

    [Test]
    public async Task Should_list_files_and_decisions_when_the_plan_is_what_was_asked_for()
    {
        var plan = await Run("--target=Plan");
        var check = await Run("--target=Render");

        Assert.Multiple(() =>
        {
            Assert.That(Lines(plan, "  systemd/site-worker.service from systemd/service.scriban"), Has.Length.EqualTo(2));
            Assert.That(Lines(check, "  systemd/"), Is.Empty);
        });
    }

    [Test]
    public async Task Should_take_a_single_step_without_the_ones_before()
    {
        var run = await Run("--target=Deploy", "--exclusive");

        Assert.That((run.ExitCode, File.Exists(_folder.Combine("out", "production", "manifest.json")), Directory.Exists(_folder.Combine("out", "packages"))), Is.EqualTo((0, true, false)));
    }

    [TestCase("--target=Deploy")]
    [TestCase("--target=Deploy", "--exclusive")]
    [TestCase("--target=Package", "--exclusive")]
    public async Task Should_return_4_and_write_nothing_where_a_required_program_is_missing(params string[] arguments)
    {
        var run = await RunWith(new Dictionary<string, string?> { ["PATH"] = _folder.Combine("empty") }, [.. arguments, "--tools=require"]);

        Assert.That((run.ExitCode, Directory.Exists(_folder.Combine("out"))), Is.EqualTo((4, false)), run.Output + run.Error);
    }

    [Test]
    public async Task Should_return_2_and_write_nothing_but_the_findings_where_the_config_has_errors()
    {
        Configure("loud");

        var run = await Run("--target=Deploy", "--findings=" + _folder.Combine("findings.json"));

        var findings = JsonDocument.Parse(await File.ReadAllTextAsync(_folder.Combine("findings.json"))).RootElement.EnumerateArray().ToList();
        Assert.Multiple(() =>
        {
            Assert.That(run.ExitCode, Is.EqualTo(2), run.Output + run.Error);
            Assert.That(Directory.Exists(_folder.Combine("out")), Is.False);
            Assert.That(findings.Select(finding => finding.GetProperty("environment").GetString()), Is.EquivalentTo(["production", "staging"]));
            Assert.That(Lines(run, "prodserver.yaml:"), Has.Length.EqualTo(1), "what is the same in both environments is one line");
        });
    }

    [TestCase("--environment=prodution", "did you mean 'production'?")]
    [TestCase("--project=/nonexistent", "the folder '/nonexistent' does not exist")]
    public async Task Should_return_3_where_an_argument_names_what_does_not_exist(string argument, string words)
    {
        var run = await (argument.StartsWith("--project", StringComparison.Ordinal)
            ? ProgramRun.Dotnet("Build.dll", "--target=Check", argument)
            : Run("--target=Check", argument));

        Assert.Multiple(() =>
        {
            Assert.That(run.ExitCode, Is.EqualTo(3), run.Output + run.Error);
            Assert.That(run.Output, Does.Contain(words));
        });
    }

    [Test]
    public async Task Should_return_1_and_write_no_environment_where_a_file_is_in_the_way()
    {
        _folder.Write("out/staging/manifest.json/keep.txt", "mine");

        var run = await Run("--target=Deploy");

        Assert.That((run.ExitCode, Directory.Exists(_folder.Combine("out", "production"))), Is.EqualTo((1, false)), run.Output + run.Error);
    }

    [Test]
    public async Task Should_annotate_for_GitHub_where_it_runs_there()
    {
        Configure("loud");

        var run = await ProgramRun.Start(
            "dotnet",
            ["exec", Path.Combine(TestContext.CurrentContext.TestDirectory, "Build.dll"), "--target=Check", "--project=project"],
            _folder.Path,
            new Dictionary<string, string?> { ["GITHUB_ACTIONS"] = "true", ["GITHUB_WORKSPACE"] = _folder.Path });

        Assert.That(Lines(run, "::error file=project/prodserver.yaml,line="), Has.Length.EqualTo(1), run.Output);
    }

    public void Dispose() => _folder.Dispose();

    private void Configure(string level) => _folder.Write("project/prodserver.yaml", $$"""
        project: site
        processes:
          worker: {backend: django_prodserver.backends.celery.CeleryWorker, app: site_.celery.app, args: { loglevel: {{level}} } }
        """);

    private Task<ProgramRun> Run(params string[] arguments) => RunWith(new Dictionary<string, string?>(), arguments);

    private Task<ProgramRun> RunWith(Dictionary<string, string?> environment, string[] arguments) => ProgramRun.Start(
        "dotnet",
        ["exec", Path.Combine(TestContext.CurrentContext.TestDirectory, "Build.dll"), "--project=project", "--output=out", .. arguments],
        _folder.Path,
        new Dictionary<string, string?>(environment) { ["GITHUB_ACTIONS"] = null });

    private static string[] Lines(ProgramRun run, string start) =>
        [.. run.Output.Split(Environment.NewLine).Where(line => line.StartsWith(start, StringComparison.Ordinal))];
}
