using Prodserver.Testing.Hosts;

namespace EndToEnd.Tests.Deployments;

/// <summary>A release that fails, at whichever step, never gets a request: the host is afterwards byte for byte what it was, and served all the time.</summary>
[RequiresSystemdHost]
[NonParallelizable]
public sealed class FailingReleaseTests
{
    /// <summary>What somebody did to the host, which only this release meets.</summary>
    private static readonly Dictionary<string, Action<SystemdHost>> Obstacles = new()
    {
        ["a drop-in"] = host => host.Write("/etc/systemd/system/shop-web@.service.d/more.conf", "[Service]\nExecStart=/bin/true\n"),
        ["another site"] = host => host.Write("/etc/nginx/conf.d/other.conf", "upstream shop_api { server 127.0.0.1:9; }\n"),
    };

    private ReleasedShop _shop = null!;

    [OneTimeSetUp]
    public async Task DeployAsync()
    {
        _shop = new ReleasedShop();
        _shop.Sample.Change("prodserver.yaml", "health_timeout: 15", "health_timeout: 3");
        _shop.Host.Run("mkdir", "--parents", "/srv/shop/releases");
        _shop.Host.Run("mount", "-t", "tmpfs", "-o", "size=80m,mode=755", "tmpfs", "/srv/shop/releases");
        await _shop.DeployAsync();
    }

    [OneTimeTearDown]
    public void End() => _shop?.Dispose();

    [TestCase("a requirement", "packages: .*No matching distribution found for no-such-package==1.0")]
    [TestCase("a migration", "migrations: manage.py migrate --noinput failed: .*no such table: nowhere")]
    [TestCase("static files", "static: manage.py collectstatic .* failed: .*RuntimeError: no styles")]
    [TestCase("a full disk", "static: manage.py collectstatic .* failed: .*No space left on device")]
    [TestCase("an import", "(start|health): .*RuntimeError: not this time")]
    [TestCase("an answer", "health: web of the new release is not healthy within 3 s: GET /healthz/ for shop.example.com is answered with 500")]
    [TestCase("no answer", "health: web of the new release is not healthy within 3 s: .*timed out")]
    [TestCase("a command of the project", "before-start: python -c .* failed: .*not on \\$HOME at 100%")]
    [TestCase("a worker", "workers: .*RuntimeError: no work today")]
    public async Task Should_leave_the_release_before_it_serving(string fault, string message)
    {
        var before = HostImage.Of(_shop.Host);
        using var kept = _shop.KeepCode();
        BrokenRelease.Make(fault, _shop.Sample);
        await using var visitors = new Visitors(_shop.Host);

        var result = await _shop.RunAsync("Deploy");

        var (failures, served) = await visitors.LeaveAsync();
        Assert.Multiple(() =>
        {
            Assert.That(result.ExitCode, Is.EqualTo(1), result.Output);
            Assert.That(result.Output, Does.Match($"(?s)prodserver.yaml:[0-9:]+ error PB711: web1: {message}"));
            Assert.That(failures, Is.Empty);
            Assert.That(served.Keys, Is.EqualTo(new[] { "one" }));
            Assert.That(HostImage.Of(_shop.Host), Is.EqualTo(before));
        });
    }

    [TestCase("a drop-in", "preflight: systemd refuses a unit: shop-web@[0-9]+-[0-9a-f]{12}.service: Service has more than one ExecStart= setting, .* Refusing.")]
    [TestCase("another site", "preflight: nginx refuses the site: .*duplicate upstream \"shop_api\" in /etc/nginx/sites-enabled/shop.conf:[0-9]+\n")]
    public async Task Should_find_what_the_host_would_refuse_before_anything_is_changed(string obstacle, string message)
    {
        using var kept = _shop.KeepCode();
        _shop.Sample.Change("prodserver.yaml", "  web:\n    route: /\n", "  api:\n    backend: django_prodserver.backends.uvicorn.UvicornServer\n    args: {port: 8003}\n    route: /api/\n  web:\n    route: /\n");
        Obstacles[obstacle](_shop.Host);
        var before = HostImage.Of(_shop.Host);

        var result = await _shop.RunAsync("Deploy");

        var after = HostImage.Of(_shop.Host);
        _shop.Host.Run("rm", "--recursive", "--force", "/etc/systemd/system/shop-web@.service.d", "/etc/nginx/conf.d/other.conf");
        Assert.Multiple(() =>
        {
            Assert.That(result.Output, Does.Match($"error PB711: web1: {message}"));
            Assert.That(after, Is.EqualTo(before));
        });
    }

    [Test]
    public async Task Should_name_everything_that_a_host_lacks_before_anything_is_changed()
    {
        var before = HostImage.Of(_shop.Host);
        using var kept = _shop.KeepCode();
        _shop.Sample.Change("prodserver.yaml", "secrets: [DJANGO_SECRET_KEY]\n    # multi", "secrets: [DJANGO_SECRET_KEY, API_TOKEN]\n    # multi");
        _shop.Sample.Change("prodserver.yaml", "privkey.pem", "other.pem");

        var result = await _shop.RunAsync("Deploy");

        Assert.That(result.Output, Does.Match(
            "PB711: web1: preflight: /etc/shop/production.env does not set API_TOKEN \\| /etc/ssl/shop/other.pem is missing: the site needs it"));
        Assert.That(HostImage.Of(_shop.Host), Is.EqualTo(before));
    }

    [Test]
    public async Task Should_not_overwrite_what_was_changed_by_hand()
    {
        const string Site = "/etc/nginx/sites-enabled/shop.conf";
        using var kept = _shop.KeepCode();
        _shop.Release("drift");
        _shop.Host.Run("sh", "-c", $"cp {Site} /root/site && echo '# by hand' >> {Site}");

        var refused = await _shop.RunAsync("Deploy");
        var status = await _shop.RunAsync("Status");
        _shop.Host.Run("cp", "/root/site", Site);

        Assert.That(refused.Output, Does.Match($"PB711: web1: preflight: changed by hand since the last deployment \\(--overwrite replaces it\\): {Site}"));
        Assert.That(status.Output, Does.Contain($"  {Site} was changed by hand"));
    }

    [Test]
    public async Task Should_show_what_a_deployment_would_do_and_change()
    {
        using var kept = _shop.KeepCode();
        var same = await _shop.RunAsync("Diff");
        _shop.Sample.SetWorkers("1");

        var plan = await _shop.RunAsync("Plan");
        var different = await _shop.RunAsync("Diff");

        Assert.Multiple(() =>
        {
            Assert.That(same.ExitCode, Is.Zero, same.Output);
            Assert.That(plan.Output, Does.Contain("  web1: start: starts the processes that nginx asks, each on a socket of its own; undone: stops them\n"));
            Assert.That(plan.Output, Does.Contain("  web1: worker can't run twice: it is stopped before its successor starts, so that nobody answers for it in between\n"));
            Assert.That(different.ExitCode, Is.EqualTo(1));
            Assert.That(different.Output, Does.Match("(?s)--- web1/systemd/shop-web@.service\n\\+\\+\\+ production/systemd/shop-web@.service\n@@ .*\n-ExecStart=[^\n]* --workers=2 .*\n\\+ExecStart=[^\n]* --workers=1 "));
        });
    }

    [Test]
    public async Task Should_say_that_there_is_nothing_to_return_to()
    {
        var result = await _shop.RunAsync("Rollback");

        Assert.That((result.ExitCode, result.Output), Is.EqualTo((1, result.Output)));
        Assert.That(result.Output, Does.Match("error PB713: no release was accepted before the running one: web1 has 1-[0-9a-f]{12}"));
    }
}
