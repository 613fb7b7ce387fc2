using System.Runtime.Versioning;
using Prodserver.Core;
using Prodserver.Core.Findings;
using Prodserver.Core.Projects;
using Prodserver.Delivery.Programs;
using Prodserver.Delivery.Verification;
using Prodserver.Testing;

namespace Prodserver.Delivery.Tests.Verification;

/// <summary>Policies, the cache and the report, with programs that the tests make themselves.</summary>
[Platform("Linux,MacOsX")]
[UnsupportedOSPlatform("windows")]
[RequiresTool("sh")]
public sealed class ArtifactVerifierTests : IDisposable
{
    private static readonly RenderedFile Site = Some.File("nginx/shop.conf", "server {}\n");

    private readonly TemporaryFolder _programs = new();

    public void Dispose() => _programs.Dispose();

    [Test]
    public void Should_skip_what_no_program_can_judge_and_say_so()
    {
        using var machine = new Machine { Environment = { ["PATH"] = "/nowhere" } };

        var result = machine.Verify(Some.Plan(), "docker/compose.yaml", "services: {}\n");

        Assume.That(new ProgramFinder("").Find("docker-compose"), Is.Null, "docker compose is installed");
        Assert.That((result.Outcome, result.Reason), Is.EqualTo((VerificationOutcome.Skipped, "docker-compose is not installed")));
    }

    [Test]
    public void Should_fail_for_a_missing_program_when_programs_are_required()
    {
        using var machine = new Machine { Environment = { ["PATH"] = "/nowhere" }, Tools = ToolPolicy.Require };

        var report = machine.Verify(Subject(Some.File("docker/compose.yaml", "services: {}\n")));

        Assume.That(new ProgramFinder("").Find("docker-compose"), Is.Null, "docker compose is installed");
        Assert.That((report.HasErrors, report.LacksTools), Is.EqualTo((true, true)));
        Assert.That(report.Findings.Select(finding => finding.ToString()), Is.EqualTo(
        [
            ".: error PB601: docker compose config can't judge the artifacts: docker-compose is not installed; " +
            "install the package docker-compose, or use --tools=skip",
        ]));
    }

    [Test]
    public void Should_not_require_what_a_catalogue_has_judged()
    {
        using var machine = new Machine { Environment = { ["PATH"] = "/nowhere" }, Tools = ToolPolicy.Require };
        var plan = Some.Plan() with { Processes = [Some.Process("waitress", "99", "web", "shop.wsgi:application")] };

        Assert.That(machine.VerifyCommands(plan).Outcome, Is.EqualTo(VerificationOutcome.Skipped));
    }

    [Test]
    public void Should_run_nothing_when_nothing_changed()
    {
        using var machine = Nginx("1.22.1", passes: true);
        machine.Verify(Subject(Site));
        var runs = Runs();

        var result = machine.Verify(Subject(Site)).Results.Single();

        Assert.That(runs, Is.EqualTo(["-v", "-t"]));
        Assert.That(Runs(), Is.EqualTo(runs));
        Assert.That((result.Outcome, result.Reason), Is.EqualTo((VerificationOutcome.Passed, "unchanged since verified with nginx 1.22.1")));
        Assert.That(Directory.Exists(machine.ScratchFolder) && Directory.GetFileSystemEntries(machine.ScratchFolder).Length > 0, Is.False);
    }

    [Test]
    public void Should_run_again_when_a_file_changed()
    {
        using var machine = Nginx("1.22.1", passes: true);
        machine.Verify(Subject(Site));

        machine.Verify(Subject(Some.File("nginx/shop.conf", "server { }\n")));

        Assert.That(Runs(), Is.EqualTo(["-v", "-t", "-t"]));
    }

    [Test]
    public void Should_run_again_when_the_program_changed()
    {
        using var machine = Nginx("1.22.1", passes: true);
        machine.Verify(Subject(Site));
        WriteNginx("1.26.0", passes: true);

        var result = machine.Verify(Subject(Site)).Results.Single();

        Assert.That(Runs(), Is.EqualTo(["-v", "-t", "-v", "-t"]));
        Assert.That((result.Tool!.ToString(), result.Reason), Is.EqualTo(("nginx 1.26.0", (string?)null)));
    }

    [Test]
    public void Should_judge_a_refused_file_every_time()
    {
        using var machine = Nginx("1.22.1", passes: false);

        var first = machine.Verify(Subject(Site));
        var second = machine.Verify(Subject(Site));

        Assert.That(first.Findings.Select(finding => finding.ToString()), Is.EqualTo(
            ["production/nginx/shop.conf: error PB602: nginx 1.22.1 gave no verdict: no"]));
        Assert.That(second.Findings, Is.EqualTo(first.Findings));
    }

    [Test]
    public void Should_remember_across_environments_with_the_same_files()
    {
        using var machine = Nginx("1.22.1", passes: true);
        machine.Verify(Subject(Site));
        var plan = Some.Plan();

        machine.Verify(new VerificationSubject(plan with { Environment = plan.Environment with { Name = "staging" }, Processes = [] }, [Site]));

        Assert.That(Runs(), Is.EqualTo(["-v", "-t"]));
    }

    [Test]
    public void Should_remember_warnings_and_say_them_of_the_environment_that_asks()
    {
        using var machine = WarningNginx();
        var plan = Some.Plan() with { Processes = [] };
        var names = new ServerName("shop.example.com", new SourcePosition("prodserver.yaml", 7, 5));
        var site = Some.File("nginx/shop.conf", "server {\n    server_name shop.example.com;\n}\n");
        var first = machine.Verify(new VerificationSubject(plan with { Environment = plan.Environment with { ServerNames = [names] } }, [site]));

        var second = machine.Verify(new VerificationSubject(
            plan with { Environment = plan.Environment with { Name = "staging", ServerNames = [names with { Position = new SourcePosition("prodserver.yaml", 99, 1) }] } }, [site]));

        Assert.Multiple(() =>
        {
            Assert.That(Runs(), Is.EqualTo(["-v", "-t"]));
            Assert.That(first.Findings.Select(finding => finding.ToString()), Is.EqualTo(
                ["prodserver.yaml:7:5: warning PB610: nginx 1.22.1 on nginx/shop.conf:2: conflicting server name, in 'server_name shop.example.com;'"]));
            Assert.That(second.Findings.Select(finding => $"{finding.Environment}: {finding}"), Is.EqualTo(
                ["staging: prodserver.yaml:99:1: warning PB610: nginx 1.22.1 on nginx/shop.conf:2: conflicting server name, in 'server_name shop.example.com;'"]));
            Assert.That(second.Results.Single().Reason, Is.EqualTo("unchanged since verified with nginx 1.22.1"));
        });
    }

    [Test]
    public void Should_judge_again_for_a_target_of_another_version()
    {
        using var machine = Nginx("1.22.1", passes: true);
        machine.Verify(Subject(Site));
        var plan = Some.Plan() with { Processes = [] };

        machine.Verify(new VerificationSubject(
            plan with { Environment = plan.Environment with { Versions = plan.Environment.Versions with { Nginx = PackageVersion.Parse("1.29.0") } } }, [Site]));

        Assert.That(Runs(), Is.EqualTo(["-v", "-t", "-t"]));
    }

    [Test]
    public void Should_judge_again_what_another_version_of_this_program_remembered()
    {
        using var machine = Nginx("1.22.1", passes: true);
        machine.Verify(Subject(Site));
        var verified = Path.Combine(machine.CacheFolder, "verified");
        File.WriteAllText(verified, File.ReadAllText(verified).Replace("[]", "nginx 1.22.1", StringComparison.Ordinal));

        machine.Verify(Subject(Site));

        Assert.That(Runs(), Is.EqualTo(["-v", "-t", "-t"]));
    }

    [Test]
    public void Should_remember_nothing_without_a_folder_for_it()
    {
        using var machine = Nginx("1.22.1", passes: true);
        File.WriteAllText(machine.CacheFolder, "a file where the folder should be");

        machine.Verify(Subject(Site));
        machine.Verify(Subject(Site));

        Assert.That(Runs(), Is.EqualTo(["-v", "-t", "-v", "-t"]));
    }

    [Test]
    public void Should_say_so_when_there_is_no_room_for_the_files()
    {
        using var machine = Nginx("1.22.1", passes: true);
        File.WriteAllText(machine.ScratchFolder, "a file where the folder should be");

        Assert.That(machine.Verify(Subject(Site)).Findings.Single().ToString(), Does.StartWith(
            "production/nginx/shop.conf: error PB602: nginx 1.22.1 could not be given the files: "));
    }

    [Test]
    public void Should_stop_when_cancelled()
    {
        using var machine = Nginx("1.22.1", passes: true);
        using var verifier = new ArtifactVerifier(new VerificationSettings { Environment = machine.Environment, ScratchFolder = machine.ScratchFolder });

        Assert.That(
            async () => await verifier.VerifyAsync([Subject(Site)], new CancellationToken(canceled: true)),
            Throws.InstanceOf<OperationCanceledException>());
    }

    private static VerificationSubject Subject(params RenderedFile[] files) => new(Some.Plan() with { Processes = [] }, files);

    private Machine WarningNginx() => Nginx("1.22.1", passes: true, warning: "conflicting server name in ${3}nginx/shop.conf:2");

    private Machine Nginx(string version, bool passes, string warning = "")
    {
        WriteNginx(version, passes, warning);
        return new Machine { Environment = { ["PATH"] = $"{_programs.Path}:/usr/bin:/bin" } };
    }

    /// <summary>A stand-in that notes how it was called.</summary>
    private void WriteNginx(string version, bool passes, string warning = "")
    {
        var path = _programs.Write("nginx", $"""
            #!/bin/sh
            echo "$1" >> {_programs.Combine("runs")}
            case $1 in
                -v) echo "nginx version: nginx/{version}" >&2 ;;
                -t) {(warning.Length > 0 ? $"echo \"nginx: [warn] {warning}\" >&2;" : "")} echo "{(passes ? "nginx: the configuration file /x/nginx.conf syntax is ok" : "no")}" >&2; exit 1 ;;
            esac

            """);
        File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }

    private string[] Runs() => File.ReadAllLines(_programs.Combine("runs"));
}
