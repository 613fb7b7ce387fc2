using System.Text.RegularExpressions;
using EndToEnd.Tests.Programs;
using Prodserver.Testing.Hosts;

namespace EndToEnd.Tests.Deployments;

/// <summary>Releases follow each other in a Docker engine while visitors come all the time; what fails leaves no trace.</summary>
[RequiresContainers]
[NonParallelizable]
public sealed class EngineDeploymentTests
{
    private const string Canary = "c4n4ry-0f-th3-3ng1n3";

    private EngineShop _shop = null!;

    private string _output = "";

    private string _version = "";

    [OneTimeSetUp]
    public async Task DeployAsync()
    {
        _shop = new EngineShop(Canary);
        _output = await _shop.DeployAsync();
        _version = await _shop.VersionAsync();
        TestContext.Out.WriteLine(_output);
    }

    [OneTimeTearDown]
    public void End() => _shop?.Dispose();

    [Test]
    public void Should_serve_and_tell_each_step()
    {
        Assert.That(_version, Is.EqualTo("one"));
        Assert.That(
            Regex.Matches(_output, "(?m)^docker: ([a-z]+)$").Select(match => match.Groups[1].Value),
            Is.EqualTo(new[] { "preflight", "image", "migrations", "start", "health", "switch", "visit", "workers" }));
    }

    [Test]
    public async Task Should_change_nothing_where_everything_is_as_it_was()
    {
        await _shop.DeployAsync();
        var before = _shop.Image();

        var output = await _shop.DeployAsync();

        Assert.That(output, Does.Match("(?m)^production: release [0-9]+-[0-9a-f]{12} serves already, nothing was changed; [0-9.]+ s$"));
        Assert.That(_shop.Image(), Is.EqualTo(before));
    }

    [Test]
    public async Task Should_lose_no_request_forth_and_back()
    {
        using var kept = _shop.KeepCode();
        var first = await _shop.VersionAsync();
        await using var visitors = _shop.Visitors();
        for (var i = 1; i <= 2; i++)
        {
            VersionPage.Set(_shop.Sample, $"next{i}");
            TestContext.Out.WriteLine(Outcome(await _shop.DeployAsync()));
        }

        var back = await _shop.RunAsync("Rollback");
        var (failures, served) = await visitors.LeaveAsync();

        TestContext.Out.WriteLine($"2 deployments and a rollback: {served.Values.Sum()} requests served, {failures.Count} failed");
        Assert.That(back.ExitCode, Is.Zero, back.Output);
        Assert.That(failures, Is.Empty);
        Assert.That(served.Keys, Is.EquivalentTo(new[] { first, "next1", "next2" }));
        Assert.That(await _shop.VersionAsync(), Is.EqualTo("next1"));
    }

    [TestCase("a requirement", "image: the image .* can't be built")]
    [TestCase("a migration", "migrations: .*no such table: nowhere")]
    [TestCase("an import", "health: web (does not stay up|did not answer well).*RuntimeError: not this time")]
    [TestCase("an answer", "health: web did not answer well within 3 s: it answers 500")]
    [TestCase("a command of the project", "before-start: not on \\$HOME at 100%")]
    [TestCase("a worker", "workers: worker does not stay up .*RuntimeError: no work today")]
    [TestCase("a secret", "preflight: the secret API_TOKEN is not set: the engine's machine has no /etc/shop/production.secrets/API_TOKEN, or it is empty")]
    public async Task Should_leave_the_release_before_it_serving(string fault, string message)
    {
        using var kept = _shop.KeepCode();
        _shop.Sample.Change("prodserver.yaml", "health_timeout: 15", "health_timeout: 3");
        var version = await _shop.VersionAsync();
        var before = _shop.Image();
        BrokenRelease.Make(fault, _shop.Sample);
        await using var visitors = _shop.Visitors();

        var result = await _shop.RunAsync("Deploy");

        var (failures, served) = await visitors.LeaveAsync();
        Assert.Multiple(() =>
        {
            Assert.That(result.ExitCode, Is.EqualTo(1), result.Output);
            Assert.That(result.Output, Does.Match($"(?s)prodserver.yaml:[0-9:]+ error PB721: {message}"));
            Assert.That(failures, Is.Empty);
            Assert.That(served.Keys, Is.EqualTo(new[] { version }));
            Assert.That(_shop.Image(), Is.EqualTo(before));
        });
    }

    [TestCase("start")]
    [TestCase("switch")]
    [TestCase("workers")]
    public async Task Should_put_the_engine_back_after_the_deploying_program_was_killed(string step)
    {
        using var kept = _shop.KeepCode();
        var before = _shop.Image();
        VersionPage.Set(_shop.Sample, "killed-" + step);
        await using var visitors = _shop.Visitors();
        KillAt(step);

        var next = await _shop.RunAsync("Rollback", "--release=1-000000000000", "--lock-wait=20");

        var (failures, _) = await visitors.LeaveAsync();
        Assert.Multiple(() =>
        {
            Assert.That(failures, Is.Empty);
            Assert.That(next.Output, Does.Match("docker: found: run [0-9a-f]+ of [0-9TZ:-]+ had ended in the midst of release [0-9]+-[0-9a-f]{12}; it is undone"));
            Assert.That(_shop.Image(), Is.EqualTo(before));
        });
    }

    [Test]
    public async Task Should_refuse_a_second_deployment_or_let_it_wait()
    {
        using var kept = _shop.KeepCode();
        var before = _shop.Image();
        VersionPage.Set(_shop.Sample, "slow");
        using var first = _shop.Start("Deploy").Launch();
        WaitForStep(first, "image");

        var refused = await _shop.RunAsync("Rollback");
        var broken = await _shop.RunAsync("Unlock");

        Assert.That(refused.Output, Does.Match("error PB720: .* has been deploying since [0-9TZ:-]+ \\(run [0-9a-f]+\\); wait for it with --lock-wait=SECONDS, or end it with --target=Unlock"));
        Assert.That(broken.Output, Does.Contain("the lock is broken: "));
        Assert.That(SpinWait.SpinUntil(() => first.HasEnded, TimeSpan.FromSeconds(90)), Is.True);
        Assert.That(first.Output, Does.Contain("the lock was broken, or the connection to the engine ended"));
        await _shop.RunAsync("Rollback", "--release=1-000000000000");
        Assert.That(_shop.Image(), Is.EqualTo(before));
    }

    [Test]
    public async Task Should_make_the_proxy_anew_where_its_image_changes_and_bring_the_old_one_back_with_the_release_before()
    {
        var kept = _shop.KeepCode();
        await _shop.DeployAsync();
        var before = _shop.Image();
        _shop.Sample.Change("prodserver.yaml", "deploy: {to: docker,", "deploy: {to: docker, proxy: \"python:3.11-slim\",");
        ProgramResult failed;
        using (_shop.KeepCode())
        {
            BrokenRelease.Make("a worker", _shop.Sample);
            failed = await _shop.RunAsync("Deploy");
        }

        var afterwards = _shop.Image();
        var isServing = await _shop.VersionAsync();
        await _shop.DeployAsync();
        var (proxies, version) = (Proxies(), await _shop.VersionAsync());
        kept.Dispose();
        await _shop.DeployAsync();

        Assert.Multiple(() =>
        {
            Assert.That(failed.Output, Does.Contain("error PB721: workers: worker does not stay up"));
            Assert.That(afterwards, Is.EqualTo(before));
            Assert.That(isServing, Is.Not.Empty);
            Assert.That(proxies, Is.EqualTo("shop-production-proxy python:3.11-slim running"));
            Assert.That(version, Is.EqualTo(isServing));
            Assert.That(Proxies(), Is.EqualTo("shop-production-proxy nginx:1.28-alpine running"));
        });
    }

    [Test]
    public async Task Should_return_to_a_release_with_other_processes_than_the_config_has_now()
    {
        using var kept = _shop.KeepCode();
        await _shop.DeployAsync();
        var before = Running(await _shop.RunAsync("Status"));
        File.AppendAllText(Path.Combine(_shop.Sample.Path, "shop/settings/production.py"), "del PRODUCTION_PROCESSES['worker']\n");
        await _shop.DeployAsync();
        var without = Running(await _shop.RunAsync("Status"));

        var back = await _shop.RunAsync("Rollback");

        Assert.Multiple(async () =>
        {
            Assert.That(back.ExitCode, Is.Zero, back.Output);
            Assert.That(without.Select(ProcessOf), Is.EqualTo(new[] { "backoffice", "web" }));
            Assert.That(Running(await _shop.RunAsync("Status")), Is.EqualTo(before));
        });
    }

    [Test]
    public async Task Should_show_what_runs_and_what_was_changed_by_hand()
    {
        await _shop.DeployAsync();
        var sound = await _shop.RunAsync("Status");
        var logs = await _shop.RunAsync("Logs", "--process=web", "--lines=500");
        var worker = Regex.Match(sound.Output, "shop-production-[0-9]+-[0-9a-f]{12}-worker").Value;
        _shop.Engine.Require("docker", "stop", worker);
        var status = await _shop.RunAsync("Status");
        var refused = await _shop.RunAsync("Deploy");
        _shop.Engine.Require("docker", "start", worker);

        Assert.Multiple(() =>
        {
            Assert.That(sound.Output, Does.Match("(?m)^production on docker: release [0-9]+-[0-9a-f]{12}, in service since 20[0-9-]+T[0-9:]+Z$"));
            Assert.That(Regex.Matches(sound.Output, "(?m)^  shop-production-[0-9]+-[0-9a-f]{12}-([a-z]+): running since 20").Select(match => match.Groups[1].Value), Is.EqualTo(new[] { "backoffice", "web", "worker" }));
            Assert.That(logs.Output, Does.Match("(?m)^20[0-9TZ:.-]+ web: INFO: +Application startup complete"));
            Assert.That(status.Output, Does.Contain($"  {worker}: changed by hand"));
            Assert.That(refused.Output, Does.Contain($"error PB721: preflight: changed by hand since the last deployment (--overwrite replaces it): {worker}"));
        });
    }

    [Test]
    public async Task Should_bring_back_a_container_that_somebody_removed_when_told_to()
    {
        await _shop.DeployAsync();
        var worker = Regex.Match((await _shop.RunAsync("Status")).Output, "shop-production-[0-9]+-[0-9a-f]{12}-worker").Value;
        _shop.Engine.Require("docker", "rm", "--force", worker);

        var refused = await _shop.RunAsync("Deploy");
        await _shop.DeployAsync("--overwrite");
        var status = await _shop.RunAsync("Status");

        Assert.Multiple(() =>
        {
            Assert.That(refused.Output, Does.Contain($"error PB721: preflight: changed by hand since the last deployment (--overwrite replaces it): {worker}\n"));
            Assert.That(status.Output, Does.Match("(?m)^  shop-production-[0-9]+-[0-9a-f]{12}-worker: running since"));
            Assert.That(status.Output, Does.Not.Contain("changed by hand"));
        });
    }

    [Test]
    public async Task Should_show_no_secret_to_anybody()
    {
        using var kept = _shop.KeepCode();
        VersionPage.Set(_shop.Sample, "secret");
        using var watching = new CancellationTokenSource();
        var seen = Task.Run(() => CommandLines.Watch(Canary, watching.Token));

        var output = await _shop.DeployAsync();

        await watching.CancelAsync();
        Assert.That(await seen, Is.Empty);
        Assert.That(output, Does.Not.Contain(Canary));
        Assert.That(_shop.Engine.Require("sh", "-c", "docker inspect $(docker ps --all --quiet); docker exec shop-production-proxy cat /etc/prodserver/journal.jsonl"), Does.Not.Contain(Canary));
    }

    /// <summary>The containers of the release that serves, as Status shows them.</summary>
    private static IReadOnlyList<string> Running(ProgramResult status) =>
        [.. Regex.Matches(status.Output, "(?m)^  (shop-production-[0-9]+-[0-9a-f]{12}-[a-z]+): running").Select(match => match.Groups[1].Value)];

    private string Proxies() => _shop.Engine.Require("docker", "ps", "--all", "--filter", "name=proxy", "--format", "{{.Names}} {{.Image}} {{.State}}").Trim();

    private static string ProcessOf(string container) => container[(container.LastIndexOf('-') + 1)..];

    private static string Outcome(string output) => Regex.Match(output, "(?m)^production: release .*$").Value;

    private static void WaitForStep(RunningProgram deployment, string step) => Assert.That(
        SpinWait.SpinUntil(() => deployment.Output.Contains($"docker: {step}\n", StringComparison.Ordinal) || deployment.HasEnded, TimeSpan.FromSeconds(120)) && !deployment.HasEnded,
        Is.True,
        () => deployment.Output);

    private void KillAt(string step)
    {
        using var deployment = _shop.Start("Deploy").Launch();
        WaitForStep(deployment, step);
        deployment.Kill();
    }
}
