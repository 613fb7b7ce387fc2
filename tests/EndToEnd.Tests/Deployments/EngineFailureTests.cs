using System.Text.RegularExpressions;
using Prodserver.Testing.Hosts;

namespace EndToEnd.Tests.Deployments;

/// <summary>A deployment to a Docker engine may fail at any step, be killed or be kept out: the release before it serves all the time, and stays.</summary>
[RequiresContainers]
[NonParallelizable]
public sealed class EngineFailureTests
{
    private EngineShop _shop = null!;

    [OneTimeSetUp]
    public async Task GetAsync() => _shop = (await DeployedEngine.GetAsync()).Shop;

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
        first.WaitForLine("docker: image");

        var refused = await _shop.RunAsync("Rollback");
        var broken = await _shop.RunAsync("Unlock");

        Assert.That(refused.Output, Does.Match("error PB720: .* has been deploying since [0-9TZ:-]+ \\(run [0-9a-f]+\\); wait for it with --lock-wait=SECONDS, or end it with --target=Unlock"));
        Assert.That(broken.Output, Does.Contain("the lock is broken: "));
        first.WaitForEnd();
        Assert.That(first.Output, Does.Contain("the lock was broken, or the connection to the engine ended"));
        await _shop.RunAsync("Rollback", "--release=1-000000000000");
        Assert.That(_shop.Image(), Is.EqualTo(before));
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

    private void KillAt(string step)
    {
        using var deployment = _shop.Start("Deploy").Launch();
        deployment.WaitForLine("docker: " + step);
        deployment.Kill();
    }
}
