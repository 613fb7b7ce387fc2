using Prodserver.Core.Commands;
using Prodserver.Core.Plans;
using Prodserver.Core.Plans.Docker;
using Prodserver.Core.Plans.Nginx;
using Prodserver.Core.Plans.Systemd;
using Prodserver.Core.Projects;
using Prodserver.Core.Values;
using Prodserver.Testing;

namespace Prodserver.Core.Tests.Plans;

/// <summary>What can't disagree, since every artifact of a plan is made from one side: change it, and all follow.</summary>
public sealed class AgreementTests
{
    [Test]
    public void Should_connect_nginx_to_the_socket_that_systemd_listens_on()
    {
        var plan = Planned.Plan(Shop.Production, Shop.Web);
        var path = Planned.Model<SocketModel>(plan, "systemd/shop-web.socket").Path;

        Assert.That((Upstream(plan).Address, Service(plan).Socket), Is.EqualTo(((Binding)new Binding.Unix(path), "shop-web.socket")));
    }

    [TestCase(8000)]
    [TestCase(9123)]
    public void Should_use_the_servers_port_everywhere(int port)
    {
        var plan = Planned.Plan(Shop.Production, Shop.Web with { SocketCommand = null, Bindings = [new Binding.Tcp("127.0.0.1", port)] });
        var image = Planned.Model<DockerfileModel>(plan, "docker/Dockerfile");
        var service = Planned.Model<ComposeModel>(plan, "docker/compose.yaml").Services[0];

        Assert.Multiple(() =>
        {
            Assert.That(Upstream(plan).Address, Is.EqualTo(new Binding.Tcp("127.0.0.1", port)));
            Assert.That(image.Ports, Is.EqualTo(new[] { port }));
            Assert.That(image.HealthCheck!.Arguments[3].Text, Is.EqualTo($"{port}"));
            Assert.That(service.Ports, Is.EqualTo(new[] { port }));
            Assert.That(service.HealthCheck![4], Is.EqualTo($"{port}"));
        });
    }

    [TestCase(2)]
    [TestCase(5)]
    [TestCase(65)]
    [TestCase(3600)]
    public void Should_keep_connections_for_less_than_the_server_does(int seconds) => Assert.That(
        Upstream(Planned.Plan(Shop.Production, Living(lifecycle => lifecycle with { KeepAliveSeconds = seconds }))).KeepAliveSeconds, Is.LessThan(seconds));

    [TestCase(0)]
    [TestCase(1)]
    public void Should_keep_no_connection_to_a_server_that_keeps_none(int seconds) => Assert.That(
        Upstream(Planned.Plan(Shop.Production, Living(lifecycle => lifecycle with { KeepAliveSeconds = seconds }))).KeepAliveSeconds, Is.Null);

    [TestCase(null, 4, 16)]
    [TestCase(1000, 4, 16)]
    [TestCase(9, 4, 4)]
    [TestCase(9, null, 4)]
    [TestCase(3, 8, 0)]
    [TestCase(1, 4, 0)]
    [TestCase(0, 4, 0)]
    public void Should_keep_fewer_idle_connections_than_the_server_takes(int? limit, int? cpus, int kept)
    {
        var upstream = Upstream(Planned.Plan(
            Shop.Production with { Host = new HostFacts(cpus), Kind = EnvironmentKind.Development },
            Living(lifecycle => lifecycle with { ConcurrencyLimit = limit, Workers = 4 })));

        Assert.Multiple(() =>
        {
            Assert.That(upstream.KeepAliveConnections, Is.EqualTo(kept));
            Assert.That(upstream.KeepAliveSeconds, kept == 0 ? Is.Null : Is.EqualTo(4));
        });
    }

    [TestCase(0)]
    [TestCase(10)]
    [TestCase(600)]
    public void Should_never_kill_what_is_still_stopping(int seconds)
    {
        var plan = Planned.Plan(Shop.Production, Living(lifecycle => lifecycle with { GracefulSeconds = seconds }));

        Assert.That(
            new[] { Service(plan).StopTimeout, Planned.Model<ComposeModel>(plan, "docker/compose.yaml").Services[0].StopTimeout },
            Is.All.GreaterThan(seconds));
    }

    [Test]
    public void Should_wait_for_a_word_and_reload_only_where_the_server_does([Values] bool notifies, [Values] bool reloads)
    {
        var service = Service(Planned.Plan(Shop.Production, Living(lifecycle => lifecycle with { Notifies = notifies, ReloadsOnHangup = reloads })));

        Assert.That((service.Notifies, service.ReloadsOnHangup), Is.EqualTo((notifies, reloads)));
    }

    [Test]
    public void Should_stop_with_the_servers_signal_everywhere()
    {
        var plan = Planned.Plan(Shop.Production, Living(lifecycle => lifecycle with { StopSignal = "SIGQUIT" }));

        Assert.That(
            new[]
            {
                Service(plan).StopSignal,
                Planned.Model<DockerfileModel>(plan, "docker/Dockerfile").StopSignal,
                Planned.Model<ComposeModel>(plan, "docker/compose.yaml").Services[0].StopSignal,
            },
            Is.All.EqualTo("SIGQUIT"));
    }

    [Test]
    public void Should_take_bodies_as_large_as_django_takes() => Assert.That(
        Site(Planned.Plan(Shop.Production with { Django = Shop.Production.Django with { DataUploadMaxMemorySize = new IntegerValue(7_000_000, Shop.Place) } }, Shop.Web)).BodyLimit,
        Is.EqualTo(7_000_000));

    [TestCase(20_000_000)]
    [TestCase(0)]
    public void Should_take_bodies_as_large_as_is_declared(long bytes) => Assert.That(
        Site(Planned.Plan(
            Shop.Production with
            {
                Proxy = new ProxySettings(BodySize: bytes),
                Django = Shop.Production.Django with { DataUploadMaxMemorySize = new IntegerValue(7_000_000, Shop.Place) },
            },
            Shop.Web)).BodyLimit,
        Is.EqualTo(bytes));

    [Test]
    public void Should_serve_a_host_name_once() => Assert.That(
        Site(Planned.Plan(Shop.Production with { ServerNames = [.. Shop.Production.ServerNames, .. Shop.Production.ServerNames] }, Shop.Web)).ServerNames,
        Is.EqualTo(new[] { "shop.example.com", "www.shop.example.com" }));

    [TestCase(".example.com example.com *.example.com", ".example.com")]
    [TestCase("example.com *.example.com a.example.com", "example.com *.example.com a.example.com")]
    [TestCase("a.example.com .example.com", "a.example.com .example.com")]
    public void Should_not_say_a_host_name_that_another_says_with_it(string declared, string served) => Assert.That(
        Site(Planned.Plan(Shop.Production with { ServerNames = [.. declared.Split(' ').Select(name => new ServerName(name, Shop.Place))] }, Shop.Web)).ServerNames,
        Is.EqualTo(served.Split(' ')));

    private static ServerProcess Living(Func<ServerLifecycle, ServerLifecycle> change) => Shop.Web with { Lifecycle = change(Shop.Web.Lifecycle) };

    private static SiteModel Site(ArtifactPlan plan) => Planned.Model<SiteModel>(plan, "nginx/shop.conf");

    private static UpstreamModel Upstream(ArtifactPlan plan) => Site(plan).Upstreams[0];

    private static ServiceModel Service(ArtifactPlan plan) => Planned.Model<ServiceModel>(plan, "systemd/shop-web.service");
}
