using Prodserver.Core.Commands;
using Prodserver.Core.Plans.Nginx;
using Prodserver.Testing;

namespace Prodserver.Core.Tests.Plans.Hosting;

/// <summary>Which process nginx sends which requests to, and at which address.</summary>
public sealed class RoutingTests
{
    [Test]
    public void Should_send_everything_to_the_process_called_web() => Assert.That(
        Routes(Shop.Uvicorn("admin", 8001), Shop.Uvicorn("web", 8000)),
        Is.EqualTo(new[] { ("/", "unix:/run/shop/web.sock") }));

    [Test]
    public void Should_send_everything_to_the_first_web_process_where_none_is_called_web() => Assert.That(
        Routes(Shop.Worker, Shop.Uvicorn("pages", 8000), Shop.Uvicorn("admin", 8001)),
        Is.EqualTo(new[] { ("/", "unix:/run/shop/pages.sock") }));

    [Test]
    public void Should_send_a_declared_route_to_its_process() => Assert.That(
        Routes(Shop.Web, Shop.Uvicorn("admin", 8001).With(definition => definition with { Route = "/admin/" })),
        Is.EqualTo(new[] { ("/", "unix:/run/shop/web.sock"), ("/admin/", "unix:/run/shop/admin.sock") }));

    [Test]
    public void Should_leave_the_rest_to_nobody_where_the_main_process_has_another_route() => Assert.That(
        Routes(Shop.Uvicorn("web", 8000).With(definition => definition with { Route = "/app/" }), Shop.Uvicorn("admin", 8001)),
        Is.EqualTo(new[] { ("/app/", "unix:/run/shop/web.sock") }));

    [Test]
    public void Should_match_a_route_without_a_slash_exactly_and_as_a_folder() => Assert.That(
        Locations(Shop.Web, Shop.Uvicorn("hooks", 8001).With(definition => definition with { Route = "/hooks" }))
            .Select(location => (location.Path, location.IsExact, location.Upstream.Name)),
        Is.EqualTo(new[] { ("/", false, "shop_web"), ("/hooks/", false, "shop_hooks"), ("/hooks", true, "shop_hooks") }));

    [TestCase("0.0.0.0", "127.0.0.1:8000")]
    [TestCase("localhost", "127.0.0.1:8000")]
    [TestCase("", "127.0.0.1:8000")]
    [TestCase("::", "[::1]:8000")]
    [TestCase("10.0.0.5", "10.0.0.5:8000")]
    public void Should_reach_a_server_without_activation_at_its_own_address(string host, string address) =>
        Assert.That(Routes(Shop.Uvicorn("web", 8000, host) with { SocketCommand = null }), Is.EqualTo(new[] { ("/", address) }));

    [Test]
    public void Should_reach_a_relative_socket_below_the_code() => Assert.That(
        Routes(Shop.Web with { SocketCommand = null, Bindings = [new Binding.Unix("run/web.sock")] }),
        Is.EqualTo(new[] { ("/", "unix:/srv/shop/current/run/web.sock") }));

    [Test]
    public void Should_reach_the_first_binding_that_has_an_address() => Assert.That(
        Routes(Shop.Web with { SocketCommand = null, Bindings = [new Binding.Inherited(5), new Binding.Tcp("127.0.0.1", 0), new Binding.Tcp("127.0.0.1", 9)] }),
        Is.EqualTo(new[] { ("/", "127.0.0.1:9") }));

    private static IEnumerable<(string Path, string Address)> Routes(params IReadOnlyList<ServerProcess> processes) =>
        Locations(processes).Select(location => (location.Path, location.Upstream.Address.ToString()!));

    private static IReadOnlyList<LocationModel> Locations(params IReadOnlyList<ServerProcess> processes) =>
        Planned.Model<SiteModel>("nginx/shop.conf", Shop.Production, processes).Locations;
}
