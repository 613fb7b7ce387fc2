using Prodserver.Testing.Hosts;

namespace EndToEnd.Tests.Deployments;

/// <summary>Releases follow each other while visitors come all the time: every request is answered, and well.</summary>
[RequiresSystemdHost]
[NonParallelizable]
public sealed class RedeploymentTests
{
    private const int Deployments = 5;

    private ReleasedShop _shop = null!;

    [OneTimeSetUp]
    public async Task DeployAsync()
    {
        _shop = new ReleasedShop();
        await _shop.DeployAsync();
    }

    [OneTimeTearDown]
    public void End() => _shop?.Dispose();

    /// <param name="workers">The shop's own number is two.</param>
    [TestCase("2")]
    [TestCase("1")]
    public async Task Should_lose_no_request(string workers)
    {
        _shop.Sample.SetWorkers(workers);
        await _shop.DeployAsync();
        await using var visitors = new Visitors(_shop.Host);
        for (var i = 1; i <= Deployments; i++)
        {
            _shop.Release($"w{workers}-{i}");
            TestContext.Out.WriteLine(Outcome(await _shop.DeployAsync()));
        }

        var (failures, served) = await visitors.LeaveAsync();

        TestContext.Out.WriteLine($"{Deployments} deployments with {workers} workers: {served.Values.Sum()} requests served, {failures.Count} failed");
        Assert.That(failures, Is.Empty);
        Assert.That(served.Keys, Is.SupersetOf(Enumerable.Range(1, Deployments).Select(number => $"w{workers}-{number}")));
    }

    [Test]
    public async Task Should_return_to_the_release_before_and_to_any_other_without_losing_a_request()
    {
        foreach (var version in new[] { "a", "b", "c" })
        {
            _shop.Release(version);
            await _shop.DeployAsync();
        }

        await using var visitors = new Visitors(_shop.Host);
        var back = await _shop.RunAsync("Rollback");
        var afterBack = await _shop.VersionAsync();
        var releases = await _shop.RunAsync("Releases");
        var first = System.Text.RegularExpressions.Regex.Matches(releases.Output, "(?m)^  ([0-9]+-[0-9a-f]{12})").Select(match => match.Groups[1].Value).ToList();
        var forth = await _shop.RunAsync("Rollback", "--release=" + first[^1]);
        var afterForth = await _shop.VersionAsync();
        var (failures, _) = await visitors.LeaveAsync();

        Assert.Multiple(() =>
        {
            Assert.That((back.ExitCode, forth.ExitCode), Is.EqualTo((0, 0)), back.Output + forth.Output);
            Assert.That((afterBack, afterForth), Is.EqualTo(("b", "c")));
            Assert.That(failures, Is.Empty);
        });
    }

    [Test]
    public async Task Should_run_the_commands_of_the_project_with_the_facts()
    {
        const string Tell =
            "import os; print(' '.join(os.environ['PRODSERVER_' + name] for name in ('PROJECT', 'ENVIRONMENT', 'HOST', 'RELEASE', 'BEFORE', 'ACTION', 'MOMENT', 'REASON')), "
            + "os.getcwd() == os.path.realpath(os.environ['PRODSERVER_FOLDER']), os.getuid() > 0, len(os.environ['DJANGO_SECRET_KEY']), os.environ['DJANGO_SETTINGS_MODULE'])";
        using var kept = _shop.KeepCode();
        await _shop.DeployAsync();
        _shop.Sample.Change("prodserver.yaml", "drain: 10", $"drain: 10, hooks: {{before-migrations: [python, manage.py, check], after-switch: [python, -c, \"{Tell}\"]}}");

        var output = await _shop.DeployAsync("--reason=new hooks");

        Assert.That(output, Does.Contain("web1: before-migrations\nweb1: before-migrations: System check identified no issues"));
        Assert.That(output, Does.Match(
            "web1: after-switch\nweb1: after-switch: shop production web1 [0-9]+-[0-9a-f]{12} [0-9]+-[0-9a-f]{12} deploy after-switch new hooks True True 24 shop.settings.production\n"));
    }

    [Test]
    public async Task Should_do_what_was_reviewed_or_nothing()
    {
        var plan = "--plan=" + Path.Combine(_shop.Sample.State, "plan.json");
        _shop.Release("reviewed");
        var planned = await _shop.RunAsync("Plan", plan);
        _shop.Release("slipped in");
        var other = await _shop.RunAsync("Deploy", plan);
        _shop.Release("reviewed");
        await _shop.DeployAsync(plan);
        var version = await _shop.VersionAsync();
        var again = await _shop.RunAsync("Deploy", plan);

        Assert.Multiple(() =>
        {
            Assert.That(planned.ExitCode, Is.Zero, planned.Output);
            Assert.That(other.Output, Does.Match("error PB714: environments production release: [0-9a-f]{12} when it was reviewed, [0-9a-f]{12} now\n"));
            Assert.That(version, Is.EqualTo("reviewed"));
            Assert.That(again.Output, Does.Match("error PB714: environments production hosts web1 release: [0-9]+-[0-9a-f]{12} when it was reviewed, [0-9]+-[0-9a-f]{12} now\n"));
        });
    }

    [Test]
    public async Task Should_make_a_virtual_environment_only_for_other_requirements_and_keep_those_of_releases_that_are_kept()
    {
        using var kept = _shop.KeepCode();
        _shop.Release("same-packages");
        await _shop.DeployAsync();
        var before = Environments();
        await using var visitors = new Visitors(_shop.Host);
        _shop.Append("requirements.txt", "h11>=0.13\n");

        TestContext.Out.WriteLine(Outcome(await _shop.DeployAsync()));

        var after = Environments();
        var back = await _shop.RunAsync("Rollback");
        var (failures, _) = await visitors.LeaveAsync();
        Assert.Multiple(() =>
        {
            Assert.That(before, Has.Length.EqualTo(1));
            Assert.That(after, Has.Length.EqualTo(2).And.SupersetOf(before));
            Assert.That(back.ExitCode, Is.Zero, back.Output);
            Assert.That(failures, Is.Empty);
        });
    }

    [Test]
    public async Task Should_serve_the_release_again_after_the_host_was_started_anew()
    {
        await _shop.DeployAsync();
        var running = Running();

        _shop.Host.Run("systemctl", "isolate", "rescue.target");
        Assert.That(SpinWait.SpinUntil(() => Running().Length == 0, TimeSpan.FromSeconds(30)), Is.True);
        _shop.Host.Run("rm", "--recursive", "--force", "/run/shop");
        _shop.Host.Run("systemctl", "default");

        Assert.That(await _shop.VersionAsync(), Is.Not.Empty);
        Assert.That(Running(), Is.EqualTo(running));
    }

    [Test]
    public async Task Should_keep_no_more_releases_than_the_config_says()
    {
        using var kept = _shop.KeepCode();
        _shop.Sample.Change("prodserver.yaml", "keep: 3", "keep: 2");
        foreach (var version in new[] { "keep1", "keep2" })
        {
            _shop.Release(version);
            await _shop.DeployAsync();
        }

        Assert.That(_shop.Host.Run("ls", "/srv/shop/releases").Split('\n'), Has.Length.EqualTo(2));
        Assert.That(_shop.Host.Run("sh", "-c", "ls -d /etc/systemd/system/shop-* | wc -l"), Is.EqualTo("5"));
    }

    private string[] Environments() => _shop.Host.Run("sh", "-c", "ls -d /srv/shop/shared/venvs/*/bin").Split('\n');

    private string Running() => _shop.Host.Run("systemctl", "list-units", "--plain", "--no-legend", "--state=active", "--type=service,socket", "shop-*");

    private static string Outcome(string output) => System.Text.RegularExpressions.Regex.Match(output, "(?m)^production: release .*$").Value;
}
