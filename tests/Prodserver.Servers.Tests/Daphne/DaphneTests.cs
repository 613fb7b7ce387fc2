using Prodserver.Core.Commands;
using Prodserver.Servers.Tests.Support;

namespace Prodserver.Servers.Tests.Daphne;

public sealed class DaphneTests
{
    [Test]
    public void Should_compile_its_options() => Assert.That(
        Compiled.Line("daphne", Some.Args(("bind", "0.0.0.0"), ("port", 8000), ("proxy-headers", true), ("websocket_timeout", 60))),
        Is.EqualTo("daphne myproject.asgi:application --bind=0.0.0.0 --port=8000 --proxy-headers --websocket_timeout=60"));

    [Test]
    public void Should_listen_on_everything_it_is_told()
    {
        var process = Compiled.One("daphne", Some.Args(
            ("port", 8000), ("unix-socket", "/run/d.sock"), ("fd", 5), ("endpoint", new object[] { @"tcp:8001:interface=\:\:1", "unix:/run/e.sock" })));
        Assert.That(
            process.Bindings,
            Is.EqualTo((IReadOnlyList<Binding>)
            [
                new Binding.Tcp("::1", 8001), new Binding.Unix("/run/e.sock"), new Binding.Unix("/run/d.sock"), new Binding.Inherited(5),
                new Binding.Tcp("127.0.0.1", 8000),
            ]));
    }

    [Test]
    public void Should_take_the_passed_socket_in_place_of_its_addresses() => Assert.That(
        string.Join(' ', Compiled.One("daphne", Some.Args(("bind", "0.0.0.0"), ("port", 8000), ("verbosity", 0))).SocketCommand!.Argv),
        Is.EqualTo("daphne myproject.asgi:application --verbosity=0 --endpoint=systemd:domain=UNIX:index=0"));

    [TestCase("host", "0.0.0.0", "error PB203: daphne 4.2.2 has no option 'host'; write 'bind': \"0.0.0.0\"")]
    [TestCase("websocket-timeout", "5", "error PB203: daphne 4.2.2 has no option 'websocket-timeout'; did you mean 'websocket_timeout'?")]
    [TestCase("verbosity", "4", "error PB210: daphne 4.2.2's option 'verbosity' takes at most 3, not '4'")]
    [TestCase("proxy-headers-host", "X-Real-IP", "error PB269: daphne 4.2.2 takes 'proxy-headers-host' only with 'proxy-headers'; add 'proxy-headers': True")]
    public void Should_refuse_what_daphne_refuses(string key, string value, string finding) =>
        Assert.That(Compiled.Findings("daphne", Some.Args((key, value))), Is.EqualTo([finding]));

    [Test]
    public void Should_open_its_default_address_in_a_container() => Assert.That(
        string.Join(' ', Compiled.One("daphne").ContainerCommand.Argv), Is.EqualTo("daphne myproject.asgi:application --bind=0.0.0.0"));
}
