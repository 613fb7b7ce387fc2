using Prodserver.Core.Plans;
using Prodserver.Core.Plans.Systemd;
using Prodserver.Core.Projects;
using Prodserver.Testing;

namespace Prodserver.Core.Tests.Plans.Systemd;

/// <summary>The sockets and the target.</summary>
public sealed class GroupTests
{
    [Test]
    public void Should_start_sockets_before_services() => Assert.That(
        Planned.Model<TargetModel>("systemd/shop.target", Shop.Production, Shop.Worker, Shop.Web).Units,
        Is.EqualTo(new[] { "shop-web.socket", "shop-worker.service", "shop-web.service" }));

    [Test]
    public void Should_open_the_socket_to_the_proxy_alone()
    {
        var socket = Planned.Model<SocketModel>(
            "systemd/shop-web.socket",
            Shop.Production,
            Shop.Web with { Lifecycle = Shop.Web.Lifecycle with { Backlog = 4096 } });

        Assert.That(
            (socket.Path, socket.User, socket.Group, socket.Backlog, socket.Target),
            Is.EqualTo(("/run/shop/web.sock", "shop", "www-data", (int?)4096, "shop.target")));
    }

    [Test]
    public void Should_open_the_socket_to_the_group_that_nginx_has() => Assert.That(
        Planned.Model<SocketModel>("systemd/shop-web.socket", Shop.Production with { Proxy = new ProxySettings("nginx") }, Shop.Web).Group, Is.EqualTo("nginx"));

    [TestCase("248", false)]
    [TestCase("249", true)]
    public void Should_keep_sockets_open_over_a_restart_from_systemd_249(string systemd, bool outlives) => Assert.That(
        Planned.Model<SocketModel>("systemd/shop-web.socket", Shop.Production with { Versions = Shop.Versions(systemd: systemd) }, Shop.Web).OutlivesRestart,
        Is.EqualTo(outlives));

    [Test]
    public void Should_refuse_a_systemd_that_can_not_start_the_units() => Assert.That(
        Planned.Findings(PlanFindings.SystemdTooOld, Shop.Production with { Versions = Shop.Versions(systemd: "239") }, Shop.Web),
        Is.EqualTo(new[] { "prodserver.yaml:20:3: error PB514: the artifacts need systemd 240 (Type=exec), and the target has 239; correct versions.systemd or update it" }));
}
