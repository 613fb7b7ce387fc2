using Prodserver.Core.Commands;
using Prodserver.Servers.Tests.Support;

namespace Prodserver.Servers.Tests.Hypercorn;

public sealed class HypercornTests
{
    [Test]
    public void Should_compile_its_options() => Assert.That(
        Compiled.Line("hypercorn", Some.Args(("bind", new object[] { "127.0.0.1:8000", "unix:/run/h.sock" }), ("workers", 2), ("debug", false))),
        Is.EqualTo("hypercorn myproject.asgi:application --bind=127.0.0.1:8000 --bind=unix:/run/h.sock --workers=2"));

    [Test]
    public void Should_take_the_passed_socket_in_place_of_its_addresses() => Assert.That(
        string.Join(' ', Compiled.One("hypercorn", Some.Args(("bind", "127.0.0.1:8000"), ("keep-alive", 65))).SocketCommand!.Argv),
        Is.EqualTo("hypercorn myproject.asgi:application --keep-alive=65 --bind=fd://3"));

    [Test]
    public void Should_take_no_socket_where_it_needs_two() =>
        Assert.That(Compiled.One("hypercorn", Some.Args(("insecure-bind", "127.0.0.1:8080"))).SocketCommand, Is.Null);

    [TestCase("worker-class", "gevent", "error PB264: hypercorn 0.18.0 knows no 'worker-class' called 'gevent': it has asyncio, uvloop, trio")]
    [TestCase("cert-reqs", "3", "error PB210: hypercorn 0.18.0's option 'cert-reqs' takes at most 2, not '3'")]
    [TestCase("certfile", "/c.pem", "error PB266: hypercorn 0.18.0 is given 'certfile' and no 'keyfile', so it can't speak TLS; add 'keyfile'")]
    [TestCase("verify-mode", "NONE", "error PB209: hypercorn 0.18.0's option 'verify-mode' takes CERT_NONE, CERT_OPTIONAL or CERT_REQUIRED, not 'NONE'")]
    public void Should_refuse_what_hypercorn_refuses(string key, string value, string finding) =>
        Assert.That(Compiled.Findings("hypercorn", Some.Args((key, value))), Is.EqualTo([finding]));

    [Test]
    public void Should_refuse_a_password_that_only_the_command_line_takes() => Assert.That(
        Compiled.Codes("hypercorn", Some.Args(("keyfile", "/k"), ("certfile", "/c"), ("keyfile-password", "hunter2"))),
        Is.EqualTo(["PB280", "PB281"]));

    [Test]
    public void Should_know_its_life() => Assert.That(
        Compiled.One("hypercorn").Lifecycle,
        Is.EqualTo(new ServerLifecycle { GracefulSeconds = 3, KeepAliveSeconds = 5, Websockets = true, Workers = 1 }));
}
