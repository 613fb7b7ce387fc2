using Prodserver.Testing.Hosts;

namespace EndToEnd.Tests.Deployments;

/// <summary>Several hosts take a release together, or none of them keeps it. The way in is a user with sudo.</summary>
[RequiresSystemdHost]
[NonParallelizable]
public sealed class SeveralHostsTests
{
    private ReleasedShop _shop = null!;

    [OneTimeSetUp]
    public async Task DeployAsync()
    {
        _shop = new ReleasedShop(hosts: 3, user: "deploy");
        await _shop.DeployAsync();
    }

    [OneTimeTearDown]
    public void End() => _shop?.Dispose();

    [Test]
    public async Task Should_end_on_the_release_before_when_the_second_of_three_fails()
    {
        var before = _shop.Hosts.Select(HostImage.Of).ToList();
        var version = await _shop.VersionAsync();
        using var kept = _shop.KeepCode();
        _shop.Release("two");
        _shop.Hosts[1].Run("mkdir", "/etc/systemd/system/nginx.service.d");
        _shop.Hosts[1].Write("/etc/systemd/system/nginx.service.d/refuse.conf", "[Service]\nExecReload=\nExecReload=/bin/false\n");
        _shop.Hosts[1].Run("systemctl", "daemon-reload");

        var result = await _shop.RunAsync("Deploy", "--batch=34");

        _shop.Hosts[1].Run("rm", "-r", "/etc/systemd/system/nginx.service.d");
        _shop.Hosts[1].Run("systemctl", "daemon-reload");
        var versions = await Task.WhenAll(_shop.Hosts.Select(host => _shop.VersionAsync(host)));
        Assert.Multiple(() =>
        {
            Assert.That((result.ExitCode, versions), Is.EqualTo((1, new[] { version, version, version })), result.Output);
            Assert.That(result.Output, Does.Contain("error PB711: web2: switch: "));
            Assert.That(result.Output, Does.Match("\n  web1: ([0-9]+-[0-9a-f]{12})\n  web2: no release that is known\n  web3: \\1\n"));
            Assert.That(_shop.Hosts.Select(HostImage.Of), Is.EqualTo(before));
        });
    }

    [Test]
    public async Task Should_bring_only_the_host_that_lacks_it_to_the_release_of_the_others()
    {
        using var kept = _shop.KeepCode();
        _shop.Release("later");
        _shop.Sample.Change("prodserver.yaml", "hosts: [web1, web2, web3]", "hosts: [web1, web2]");
        await _shop.DeployAsync();
        _shop.Sample.Change("prodserver.yaml", "hosts: [web1, web2]", "hosts: [web1, web2, web3]");

        var output = await _shop.DeployAsync();

        Assert.Multiple(async () =>
        {
            Assert.That(output, Does.Contain("web1: serves it already\nweb2: serves it already\nweb3: preflight\n").And.Not.Contain("web1: preflight"));
            Assert.That(output, Does.Match("\n  web1: ([0-9]+-[0-9a-f]{12})\n  web2: \\1\n  web3: \\1\n"));
            Assert.That(await _shop.VersionAsync(_shop.Hosts[2]), Is.EqualTo("later"));
        });
    }

    [Test]
    public async Task Should_send_nothing_to_a_host_whose_key_has_changed()
    {
        var known = File.ReadAllText(_shop.Ssh.KnownHosts);
        var keys = known.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        File.WriteAllText(_shop.Ssh.KnownHosts, string.Join('\n', keys[0], keys[1], "web3 " + keys[0].Split(' ', 2)[1]) + "\n");

        var result = await _shop.RunAsync("Deploy");

        File.WriteAllText(_shop.Ssh.KnownHosts, known);
        Assert.That(result.Output, Does.Match("(?s)error PB710: the connection to web3 ended: .*Host key verification failed"));
    }

    [Test]
    public async Task Should_show_no_secret_to_anybody()
    {
        const string Canary = "c4n4ry";
        using var kept = _shop.KeepCode();
        _shop.Release("secret");
        using var watching = new CancellationTokenSource();
        var seen = Task.Run(() => CommandLines.Watch(Canary, watching.Token));

        var output = await _shop.DeployAsync();

        await watching.CancelAsync();
        Assert.Multiple(async () =>
        {
            Assert.That(await seen, Is.Empty);
            Assert.That(output, Does.Not.Contain(Canary));
            Assert.That(_shop.Host.Run("sh", "-c", $"grep --recursive --files-with-matches {Canary} /srv /etc /run /var/log 2>/dev/null; journalctl --quiet | grep {Canary}; true"), Is.EqualTo("/etc/shop/production.env"));
            Assert.That(_shop.Host.Run("stat", "--format=%a %U", "/etc/shop/production.env", "/srv/shop/deploy", "/srv/shop/deploy/journal.jsonl"), Is.EqualTo("600 root\n700 root\n600 root"));
        });
    }
}
