using Prodserver.Core.Commands;
using Prodserver.Servers.Tests.Support;

namespace Prodserver.Servers.Tests.Granian;

public sealed class GranianTests
{
    [Test]
    public void Should_understand_the_keys_of_django_prodserver() => Assert.That(
        Compiled.Line(Some.Granian, Some.Args(
            ("address", "0.0.0.0"),
            ("port", "8000"),
            ("workers", "4"),
            ("websockets", "False"),
            ("log_level", "info"),
            ("log-access", true),
            ("ssl-cert", "/c.pem"),
            ("ssl_key", "/k.pem"),
            ("url_path_prefix", "/app"))),
        Is.EqualTo("granian myproject.asgi:application --interface=asgi --host=0.0.0.0 --port=8000 --workers=4 --no-ws --log-level=info --access-log "
            + "--ssl-certificate=/c.pem --ssl-keyfile=/k.pem --url-path-prefix=/app"));

    [Test]
    public void Should_take_threads_for_wsgi() => Assert.That(
        Compiled.Line(Some.GranianWsgi, Some.Args(("blocking-threads", 2), ("backpressure", 64))),
        Is.EqualTo("granian myproject.wsgi:application --interface=wsgi --blocking-threads=2 --backpressure=64"));

    [TestCase("blocking-threads", "2", "error PB270: granian 2.8.1 ends with 2 blocking threads for an ASGI application: more than one is for WSGI; leave 'blocking-threads' out")]
    [TestCase("workers", "0", "error PB210: granian 2.8.1's option 'workers' takes at least 1, not '0'")]
    [TestCase("http", "9", "error PB209: granian 2.8.1's option 'http' takes auto, 1 or 2, not '9'")]
    [TestCase("backlog", "64", "error PB210: granian 2.8.1's option 'backlog' takes at least 128, not '64'")]
    [TestCase("workers-lifetime", "59s", "error PB210: granian 2.8.1's option 'workers-lifetime' takes at least 60, not '59s'")]
    [TestCase("interface", "wsgi", "error PB245: 'interface' makes granian 2.8.1 serve the application of " + Some.Granian
        + " as wsgi; leave it out, or choose the backend of that interface")]
    [TestCase("ssl-certificate", "", "error PB208: granian 2.8.1's option 'ssl-certificate' takes the path of something that exists, not ''")]
    [TestCase("bind", "unix:/run/g.sock", "error PB203: granian 2.8.1 has no option 'bind'; write 'uds': \"/run/g.sock\"")]
    public void Should_refuse_what_granian_refuses(string key, string value, string finding) =>
        Assert.That(Compiled.Findings(Some.Granian, Some.Args((key, value)))[0], Is.EqualTo(finding));

    [TestCase("http", 1, "--http=1")]
    [TestCase("log-level", "INFO", "--log-level=INFO")]
    [TestCase("interface", "ASGINL", "--interface=ASGINL")]
    public void Should_take_what_granian_takes(string key, object value, string word) => Assert.That(
        Compiled.Line(Some.Granian, Some.Args((key, value))), Is.EqualTo("granian myproject.asgi:application --interface=asgi " + word));

    [Test]
    public void Should_say_that_the_address_is_not_used_beside_a_socket() => Assert.That(
        Compiled.Findings(Some.Granian, Some.Args(("uds", "/run/g.sock"), ("port", 8000))),
        Is.EqualTo(["error PB254: 'port' is silently not used: granian 2.8.1 listens on unix:/run/g.sock; leave it out"]));

    [Test]
    public void Should_know_its_life()
    {
        var process = Compiled.One(Some.Granian, Some.Args(("workers-kill-timeout", "1m30s"), ("workers", 2)));
        Assert.That(process.Lifecycle, Is.EqualTo(new ServerLifecycle { GracefulSeconds = 90, KeepAliveSeconds = 30, Websockets = true, Workers = 2 }));
        Assert.That(process.SocketCommand, Is.Null);
        Assert.That(string.Join(' ', process.ContainerCommand.Argv), Does.EndWith(" --host=0.0.0.0"));
    }

}
