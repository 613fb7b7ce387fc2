using System.Diagnostics;
using System.Text.RegularExpressions;
using Prodserver.Testing.Hosts;

namespace EndToEnd.Tests.Deployments;

/// <summary>Releases follow each other in a swarm of one node, which returns by itself where a new one is not healthy.</summary>
/// <remarks>The kernel of the tests may have no IPVS, without which a swarm can't pass requests on: ports are opened on the node itself.</remarks>
[RequiresContainers]
[NonParallelizable]
public sealed class SwarmDeploymentTests
{
    private const string Canary = "c4n4ry-0f-th3-sw4rm";

    private EngineShop _shop = null!;

    private string _output = "";

    [OneTimeSetUp]
    public async Task DeployAsync()
    {
        _shop = new EngineShop(Canary, "{to: swarm, publish: host, health_timeout: 20, keep: 2}");
        _output = await _shop.DeployAsync();
        TestContext.Out.WriteLine(_output);
    }

    [OneTimeTearDown]
    public void End()
    {
        _shop?.Engine.Run(TimeSpan.FromMinutes(1), "docker", "swarm", "leave", "--force");
        _shop?.Dispose();
    }

    [Test]
    public async Task Should_serve_each_release_return_and_change_nothing_twice()
    {
        using var kept = _shop.KeepCode();
        var same = await _shop.DeployAsync();
        VersionPage.Set(_shop.Sample, "two");
        TestContext.Out.WriteLine(Outcome(await _shop.DeployAsync()));
        var second = await _shop.VersionAsync();
        var status = await _shop.RunAsync("Status");
        var logs = await _shop.RunAsync("Logs", "--process=web");
        var diff = await _shop.RunAsync("Diff");
        var back = await _shop.RunAsync("Rollback");

        Assert.Multiple(async () =>
        {
            Assert.That(Regex.Matches(_output, "(?m)^docker: ([a-z]+)$").Select(match => match.Groups[1].Value), Is.EqualTo(new[] { "preflight", "image", "migrations", "update" }));
            Assert.That(Outcome(same), Does.Match("^production: release [0-9]+-[0-9a-f]{12} serves already, nothing was changed; [0-9.]+ s$"));
            Assert.That(second, Is.EqualTo("two"));
            Assert.That(status.Output, Does.Match("(?m)^  shop-production_web: 1/1 .*of registry.example.com/shop:[0-9]+-[0-9a-f]{12}$"));
            Assert.That(logs.Output, Does.Contain("Application startup complete"));
            Assert.That(diff.ExitCode, Is.Zero, diff.Output);
            Assert.That(back.ExitCode, Is.Zero, back.Output);
            Assert.That(await _shop.VersionAsync(), Is.EqualTo("one"));
        });
    }

    [TestCase("an answer", "update: shop-production_(web|backoffice): (task: .*unhealthy container|no task of the release is healthy: )")]
    [TestCase("a migration", "migrations: .*no such table: nowhere")]
    public async Task Should_end_on_the_release_before_where_a_new_one_fails(string fault, string message)
    {
        using var kept = _shop.KeepCode();
        var version = await _shop.VersionAsync();
        BrokenRelease.Make(fault, _shop.Sample);

        var result = await _shop.RunAsync("Deploy");

        Assert.That(result.Output, Does.Match($"(?s)prodserver.yaml:[0-9:]+ error PB741: {message}"));
        Assert.That(await _shop.VersionAsync(), Is.EqualTo(version));
    }

    [Test]
    public async Task Should_say_what_the_swarm_lacks_and_who_has_the_lock()
    {
        using var kept = _shop.KeepCode();
        BrokenRelease.Make("a secret", _shop.Sample);
        var lacking = await _shop.RunAsync("Deploy");
        _shop.Engine.Require("sh", "-c", "echo somebody is deploying | docker config create --label build.prodserver.name.lock=shop-production shop-production_lock-7 -");
        var refused = await _shop.RunAsync("Deploy");
        var broken = await _shop.RunAsync("Unlock");
        _shop.Engine.Require("sh", "-c", "! docker config inspect shop-production_lock-7");

        Assert.Multiple(() =>
        {
            Assert.That(lacking.Output, Does.Contain("error PB741: preflight: the swarm has no secret shop-production_API_TOKEN: docker secret create shop-production_API_TOKEN FILE"));
            Assert.That(refused.Output, Does.Contain("error PB740: somebody is deploying").And.Contain("wait for it with --lock-wait=SECONDS: where that run has ended, its lock does within 60 s, or at once with --target=Unlock"));
            Assert.That(broken.Output, Does.Contain("the lock is broken: somebody is deploying"));
        });
    }

    [Test]
    public async Task Should_take_over_the_lock_of_a_run_that_was_killed_and_leave_it_to_one_that_lives()
    {
        using var kept = _shop.KeepCode();
        var version = await _shop.VersionAsync();
        VersionPage.Set(_shop.Sample, "killed");
        using (var deployment = _shop.Start("Deploy").Launch())
        {
            deployment.WaitForLine("docker: image");
            deployment.Kill();
        }

        var watch = Stopwatch.StartNew();
        var next = await _shop.RunAsync("Rollback", "--release=1-000000000000", "--lock-wait=80");

        Assert.Multiple(async () =>
        {
            Assert.That(next.Output, Does.Match("docker: found: .* has been deploying since [0-9TZ:-]+ \\(run [0-9a-f]+\\); nobody has renewed that lock for 6[0-9] s, and it is taken over"));
            Assert.That(watch.Elapsed.TotalSeconds, Is.GreaterThan(40));
            Assert.That(await _shop.VersionAsync(), Is.EqualTo(version));
        });
    }

    [Test]
    public async Task Should_bring_nothing_into_service_after_somebody_else_has_taken_the_lock()
    {
        using var kept = _shop.KeepCode();
        var version = await _shop.VersionAsync();
        VersionPage.Set(_shop.Sample, "late");
        using var deployment = _shop.Start("Deploy").Launch();
        deployment.WaitForLine("docker: image");
        await _shop.RunAsync("Unlock");
        _shop.Engine.Require("sh", "-c", "echo another one | docker config create --label build.prodserver.name.lock=shop-production shop-production_lock-1 -");

        deployment.WaitForEnd();
        _shop.Engine.Require("docker", "config", "rm", "shop-production_lock-1");
        Assert.That(deployment.Output, Does.Contain("the lock was broken, or the swarm can't be reached"));
        Assert.That(await _shop.VersionAsync(), Is.EqualTo(version));
    }

    private static string Outcome(string output) => Regex.Match(output, "(?m)^production: release .*$").Value;
}
