using Prodserver.Testing;

namespace Prodserver.Rendering.Tests.Artifacts;

/// <summary>What nginx says about the sites.</summary>
[RequiresTool("nginx")]
public sealed class NginxTests
{
    [TestCaseSource(typeof(Situation), nameof(Situation.All))]
    public void Should_be_taken_without_a_warning(Situation situation)
    {
        using var host = new NginxHost(situation.ForDebian12());

        Assert.That(host.Check(), Is.EqualTo("the configuration file is ok"));
    }

    [Test]
    public void Should_share_a_host_with_another_project()
    {
        using var host = new NginxHost(Situation.All[0].ForDebian12());
        var other = Situation.All[1].ForDebian12();
        host.Add(other with { Project = other.Project with { Name = "other-shop" } });

        Assert.That(host.Check(), Is.EqualTo("the configuration file is ok"));
    }

    [Test]
    public void Should_share_a_host_with_the_site_of_the_distribution()
    {
        using var host = new NginxHost(Situation.All[0].ForDebian12());
        host.Add("default.conf", "server { listen 80 default_server; listen [::]:80 default_server; server_name _; root /var/www/html; }");

        Assert.That(host.Check(), Is.EqualTo("the configuration file is ok"));
    }

    /// <summary>nginx sorts locations and finds upstreams in quadratic time: ten thousand take it 15 seconds.</summary>
    [Test]
    public void Should_take_a_thousand_routes()
    {
        var processes = Enumerable.Range(0, 1000)
            .Select(i => Shop.Uvicorn($"web{i}", 8000) with { Definition = Shop.Definition($"web{i}") with { Route = $"/{i}/" } })
            .ToList();
        using var host = new NginxHost(new Situation("many", Shop.Project(), Shop.Production, processes));

        Assert.That(host.Check(), Is.EqualTo("the configuration file is ok"));
    }
}
