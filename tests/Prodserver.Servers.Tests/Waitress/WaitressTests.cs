using Prodserver.Core.Commands;
using Prodserver.Core.Values;
using Prodserver.Servers.Tests.Support;

namespace Prodserver.Servers.Tests.Waitress;

public sealed class WaitressTests
{
    [Test]
    public void Should_put_the_application_last() => Assert.That(
        Compiled.Line(Some.Waitress, Some.Args(("host", "0.0.0.0"), ("port", "8080"), ("threads", "4"), ("expose-tracebacks", "False"))),
        Is.EqualTo("waitress-serve --host=0.0.0.0 --port=8080 --threads=4 --no-expose-tracebacks myproject.wsgi:application"));

    [Test]
    public void Should_listen_on_several_addresses()
    {
        var process = Compiled.One(Some.Waitress, Some.Args(("listen", new object[] { "127.0.0.1:8080", "*:8081", "[::1]:8082" })));
        Assert.That(
            string.Join(' ', process.Command.Argv),
            Is.EqualTo("waitress-serve --listen=127.0.0.1:8080 --listen=*:8081 --listen=[::1]:8082 myproject.wsgi:application"));
        Assert.That(
            process.Bindings,
            Is.EqualTo([new Binding.Tcp("127.0.0.1", 8080), new Binding.Tcp("0.0.0.0", 8081), new Binding.Tcp("::1", 8082)]));
        Assert.That(
            string.Join(' ', process.ContainerCommand.Argv),
            Is.EqualTo("waitress-serve --listen=0.0.0.0:8080 --listen=*:8081 --listen=0.0.0.0:8082 myproject.wsgi:application"));
    }

    [Test]
    public void Should_listen_once_in_a_container_where_both_loopback_addresses_have_one_port() => Assert.That(
        string.Join(' ', Compiled.One(Some.Waitress, Some.Args(("listen", new object[] { "127.0.0.1:8080", "[::1]:8080" }))).ContainerCommand.Argv),
        Is.EqualTo("waitress-serve --listen=0.0.0.0:8080 myproject.wsgi:application"));

    [Test]
    public void Should_replace_a_loopback_host_before_the_application() => Assert.That(
        string.Join(' ', Compiled.One(Some.Waitress, Some.Args(("host", "127.0.0.1"), ("port", 8080))).ContainerCommand.Argv),
        Is.EqualTo("waitress-serve --host=0.0.0.0 --port=8080 myproject.wsgi:application"));

    public static IEnumerable<TestCaseData> Exclusions()
    {
        yield return Case(["error PB268: waitress 3.0.2 takes 'host' only without 'listen'; leave one of them out"], ("listen", "127.0.0.1:8080"), ("host", "127.0.0.1"));
        yield return Case(["error PB268: waitress 3.0.2 takes 'port' only without 'unix-socket'; leave one of them out"], ("unix-socket", "/run/w.sock"), ("port", 80));
        yield return Case(["error PB268: waitress 3.0.2 takes 'listen' only without 'unix-socket'; leave one of them out"], ("unix-socket", "/w"), ("listen", "*:1025"));
        yield return Case(
            ["error PB269: waitress 3.0.2 takes 'trusted-proxy-count' only with 'trusted-proxy'; name the proxy's address in 'trusted-proxy'"],
            ("trusted-proxy-count", 1));
        yield return Case(
            ["error PB269: waitress 3.0.2 takes 'trusted-proxy-headers' only with 'trusted-proxy'; name the proxy's address in 'trusted-proxy'"],
            ("trusted-proxy-headers", "x-forwarded-for"));
        yield return Case(
            ["error PB268: waitress 3.0.2 trusts 'forwarded' only without the x-forwarded headers; name one kind only"],
            ("trusted-proxy", "127.0.0.1"), ("trusted-proxy-headers", "forwarded x-forwarded-for"));
        yield return Case(
            [
                "error PB209: waitress 3.0.2's option 'trusted-proxy-headers' takes forwarded, x-forwarded-by, x-forwarded-for, x-forwarded-host, "
                    + "x-forwarded-port, x-forwarded-proto, not 'x-forwarded-fro'; did you mean \"x-forwarded-for\"?",
            ],
            ("trusted-proxy", "127.0.0.1"), ("trusted-proxy-headers", "x-forwarded-fro"));
        yield return Case(
            [
                "error PB255: waitress 3.0.2 believes the forwarding headers of everyone, and everyone can reach it at 0.0.0.0:8080; "
                    + "write the proxies' addresses into 'trusted-proxy', or listen on 127.0.0.1",
            ],
            ("trusted-proxy", "*"));
        yield return Case(
            ["error PB256: waitress 3.0.2 can't listen on 127.0.0.1:8080: IPv4 is switched off; leave 'no-ipv4' out, or write an address of the other family"],
            ("listen", "127.0.0.1:8080"), ("ipv4", false));
        yield return Case(
            ["error PB219: 'expose-tracebacks' is for development, and production is not; leave it out of the settings of production"],
            ("expose-tracebacks", true));

        static TestCaseData Case(string[] findings, params (string, object?)[] args) => new(Some.Args(args), findings);
    }

    [TestCaseSource(nameof(Exclusions))]
    public void Should_refuse_what_its_adjustments_refuse(MapValue args, string[] findings) =>
        Assert.That(Compiled.Findings(Some.Waitress, args), Is.EqualTo(findings));

    [Test]
    public void Should_take_no_socket_and_stop_by_an_interrupt()
    {
        var process = Compiled.One(Some.Waitress, Some.Args(("unix-socket", "/run/w.sock"), ("channel-timeout", 60), ("url-prefix", "/app")));
        Assert.That(process.SocketCommand, Is.Null);
        Assert.That(process.Bindings, Is.EqualTo([new Binding.Unix("/run/w.sock")]));
        Assert.That(process.RootPath, Is.EqualTo("/app"));
        Assert.That(process.Lifecycle, Is.EqualTo(new ServerLifecycle { StopSignal = "SIGINT", GracefulSeconds = 5, KeepAliveSeconds = 60 }));
    }
}
