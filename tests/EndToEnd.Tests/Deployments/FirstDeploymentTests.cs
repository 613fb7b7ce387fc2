using System.Text.RegularExpressions;
using Prodserver.Testing.Hosts;

namespace EndToEnd.Tests.Deployments;

/// <summary>A bare Debian host becomes one that serves, and a second deployment of the same changes nothing.</summary>
[RequiresSystemdHost]
[NonParallelizable]
public sealed class FirstDeploymentTests
{
    private ReleasedShop _shop = null!;

    private string _output = "";

    [OneTimeSetUp]
    public async Task DeployAsync()
    {
        _shop = new ReleasedShop();
        _output = await _shop.DeployAsync();
        TestContext.Out.WriteLine(_output);
    }

    [OneTimeTearDown]
    public void End() => _shop?.Dispose();

    [Test]
    public async Task Should_serve_the_release_over_tls() => Assert.That(await _shop.VersionAsync(), Is.EqualTo("one"));

    [Test]
    public void Should_tell_each_step_and_the_release() => Assert.That(
        Regex.Matches(_output, "(?m)^web1: ([a-z]+)$").Select(match => match.Groups[1].Value),
        Is.EqualTo(new[] { "preflight", "folders", "files", "packages", "migrations", "static", "units", "start", "health", "site", "switch", "visit", "workers" }));

    [Test]
    public async Task Should_change_nothing_where_everything_is_as_it_was()
    {
        var before = HostImage.Of(_shop.Host);

        var output = await _shop.DeployAsync();

        Assert.That(output, Does.Match("(?m)^production: release 1-[0-9a-f]{12} serves already, nothing was changed; [0-9.]+ s$"));
        Assert.That(HostImage.Of(_shop.Host), Is.EqualTo(before));
    }

    [Test]
    public async Task Should_show_what_runs_where_since_when()
    {
        var status = await _shop.RunAsync("Status");

        TestContext.Out.WriteLine(status.Output);
        Assert.That(status.ExitCode, Is.Zero, status.Output);
        Assert.That(status.Output, Does.Match("(?m)^production on web1: release 1-[0-9a-f]{12}, in service since 20[0-9-]+T[0-9:]+Z$"));
        Assert.That(
            Regex.Matches(status.Output, "(?m)^  (shop-[a-z]+)@1-[0-9a-f]{12}(.[a-z]+): active since .*$").Select(match => match.Groups[1].Value + match.Groups[2].Value),
            Is.EqualTo(new[] { "shop-web.socket", "shop-backoffice.socket", "shop-web.service", "shop-backoffice.service", "shop-worker.service" }));
    }
}
