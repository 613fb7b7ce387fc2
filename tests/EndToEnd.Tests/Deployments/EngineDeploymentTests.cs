using System.Text.RegularExpressions;
using EndToEnd.Tests.Programs;
using Prodserver.Testing.Hosts;

namespace EndToEnd.Tests.Deployments;

/// <summary>Releases follow each other in a Docker engine while visitors come all the time.</summary>
[RequiresContainers]
[NonParallelizable]
public sealed class EngineDeploymentTests
{
    private DeployedEngine _engine = null!;

    private EngineShop _shop = null!;

    [OneTimeSetUp]
    public async Task GetAsync() => _shop = (_engine = await DeployedEngine.GetAsync()).Shop;

    [Test]
    public void Should_serve_and_tell_each_step()
    {
        Assert.That(_engine.Version, Is.EqualTo("one"));
        Assert.That(
            Regex.Matches(_engine.Output, "(?m)^docker: ([a-z]+)$").Select(match => match.Groups[1].Value),
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
        var (release, version) = (Regex.Match((await _shop.RunAsync("Status")).Output, "[0-9]+-[0-9a-f]{12}").Value, await _shop.VersionAsync());
        await using var visitors = _shop.Visitors();
        for (var i = 1; i <= 2; i++)
        {
            VersionPage.Set(_shop.Sample, $"next{i}");
            TestContext.Out.WriteLine(Outcome(await _shop.DeployAsync()));
        }

        var back = await _shop.RunAsync("Rollback", "--release=" + release);
        var (failures, served) = await visitors.LeaveAsync();

        TestContext.Out.WriteLine($"2 deployments and a rollback: {served.Values.Sum()} requests served, {failures.Count} failed");
        Assert.That(back.ExitCode, Is.Zero, back.Output);
        Assert.That(failures, Is.Empty);
        Assert.That(served.Keys, Is.EquivalentTo(new[] { version, "next1", "next2" }));
        Assert.That(await _shop.VersionAsync(), Is.EqualTo(version));
    }

    [Test]
    public async Task Should_make_the_proxy_anew_where_its_image_changes_and_bring_the_old_one_back_with_the_release_before()
    {
        var kept = _shop.KeepCode();
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
    public void Should_show_no_secret_to_anybody()
    {
        Assert.That(_engine.Seen, Is.Empty);
        Assert.That(_engine.Output, Does.Not.Contain(DeployedEngine.Canary));
        Assert.That(_shop.Engine.Require("sh", "-c", "docker inspect $(docker ps --all --quiet); docker exec shop-production-proxy cat /etc/prodserver/journal.jsonl"), Does.Not.Contain(DeployedEngine.Canary));
    }

    /// <summary>The containers of the release that serves, as Status shows them.</summary>
    private static IReadOnlyList<string> Running(ProgramResult status) =>
        [.. Regex.Matches(status.Output, "(?m)^  (shop-production-[0-9]+-[0-9a-f]{12}-[a-z]+): running").Select(match => match.Groups[1].Value)];

    private string Proxies() => _shop.Engine.Require("docker", "ps", "--all", "--filter", "name=proxy", "--format", "{{.Names}} {{.Image}} {{.State}}").Trim();

    private static string ProcessOf(string container) => container[(container.LastIndexOf('-') + 1)..];

    private static string Outcome(string output) => Regex.Match(output, "(?m)^production: release .*$").Value;
}
