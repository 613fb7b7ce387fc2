using Prodserver.Core.Commands;
using Prodserver.Core.Findings;
using Prodserver.Core.Projects;
using Prodserver.Servers.Tests.Support;

namespace Prodserver.Servers.Tests.Uvicorn;

/// <summary>What besides the command line is known of a uvicorn process.</summary>
public sealed class UvicornProcessTests
{
    [Test]
    public void Should_add_the_descriptor_and_the_trust_under_socket_activation()
    {
        var command = Compiled.One(Some.Uvicorn, Some.Args(("host", "127.0.0.1"), ("port", "8000"), ("workers", "4"))).SocketCommand!;
        Assert.That(
            string.Join(' ', command.Argv),
            Is.EqualTo("uvicorn myproject.asgi:application --host=127.0.0.1 --port=8000 --workers=4 --fd=3 --forwarded-allow-ips=*"));
        Assert.That(
            command.Arguments.Where(argument => argument.Reason is not null).Select(argument => $"{argument}: {argument.Reason}"),
            Is.EqualTo(
            [
                "--fd=3: systemd passes the listening socket as file descriptor 3",
                "--forwarded-allow-ips=*: a peer on a unix socket has no address to compare, and only nginx can open this one",
            ]));
    }

    [TestCase("uds", "/run/a.sock", "uvicorn myproject.asgi:application --fd=3 --forwarded-allow-ips=*")]
    [TestCase("fd", "3", "uvicorn myproject.asgi:application --fd=3 --forwarded-allow-ips=*")]
    [TestCase("fd", "5", "uvicorn myproject.asgi:application --fd=3 --forwarded-allow-ips=*")]
    [TestCase("no-proxy-headers", "True", "uvicorn myproject.asgi:application --no-proxy-headers --fd=3")]
    [TestCase("forwarded-allow-ips", "10.0.0.1", "uvicorn myproject.asgi:application --forwarded-allow-ips=10.0.0.1 --fd=3")]
    public void Should_change_the_line_for_a_socket_only_where_it_must(string key, string value, string line) =>
        Assert.That(string.Join(' ', Compiled.One(Some.Uvicorn, Some.Args((key, value))).SocketCommand!.Argv), Is.EqualTo(line));

    [Test]
    public void Should_drop_a_socket_of_a_string_with_its_value() => Assert.That(
        string.Join(' ', Compiled.One(Some.Uvicorn, Some.Text("--uds /run/a.sock --workers 2")).SocketCommand!.Argv),
        Is.EqualTo("uvicorn myproject.asgi:application --workers 2 --fd=3 --forwarded-allow-ips=*"));

    [TestCase("127.0.0.1", "--host=0.0.0.0 --port=8000", "inside a container only 0.0.0.0 can be reached from outside it")]
    [TestCase("localhost", "--host=0.0.0.0 --port=8000", "inside a container only 0.0.0.0 can be reached from outside it")]
    [TestCase("0.0.0.0", "--host=0.0.0.0 --port=8000", null)]
    [TestCase("10.1.2.3", "--host=10.1.2.3 --port=8000", null)]
    public void Should_replace_a_loopback_host_in_a_container(string host, string words, string? reason)
    {
        var command = Compiled.One(Some.Uvicorn, Some.Args(("host", host), ("port", 8000))).ContainerCommand;
        Assert.That(string.Join(' ', command.Argv), Is.EqualTo("uvicorn myproject.asgi:application " + words));
        Assert.That(command.Arguments[1].Reason, Is.EqualTo(reason));
    }

    [Test]
    public void Should_add_an_open_host_in_a_container_where_none_is_given() => Assert.That(
        string.Join(' ', Compiled.One(Some.Uvicorn, Some.Args(("port", 9000))).ContainerCommand.Argv),
        Is.EqualTo("uvicorn myproject.asgi:application --port=9000 --host=0.0.0.0"));

    [Test]
    public void Should_listen_on_its_default_address() =>
        Assert.That(Compiled.One(Some.Uvicorn).Bindings, Is.EqualTo([new Binding.Tcp("127.0.0.1", 8000)]));

    [Test]
    public void Should_know_how_it_stops_and_keeps_connections() => Assert.That(
        Compiled.One(Some.Uvicorn).Lifecycle,
        Is.EqualTo(new ServerLifecycle { GracefulSeconds = 10, KeepAliveSeconds = 5, Websockets = true, Workers = 1 }));

    [Test]
    public void Should_take_times_and_workers_from_ARGS() => Assert.That(
        Compiled.One(Some.Uvicorn, Some.Args(("timeout-graceful-shutdown", 30), ("timeout-keep-alive", 65), ("workers", 4), ("backlog", 4096), ("ws", "none"))).Lifecycle,
        Is.EqualTo(new ServerLifecycle { ReloadsOnHangup = true, GracefulSeconds = 30, KeepAliveSeconds = 65, Backlog = 4096, Workers = 4 }));

    [TestCase("0.50.2", 4, false)]
    [TestCase("0.51.0", 4, true)]
    [TestCase("0.51.0", 1, false)]
    public void Should_know_when_a_hangup_reloads(string version, int workers, bool reloads) => Assert.That(
        Compiled.One(Some.Uvicorn, Some.Args(("workers", workers)), Some.Environment with { Versions = Some.Versions(("uvicorn", version)) }).Lifecycle.ReloadsOnHangup,
        Is.EqualTo(reloads));

    [Test]
    public void Should_serve_no_websockets_over_wsgi() => Assert.That(Compiled.One(Some.UvicornWsgi).Lifecycle.Websockets, Is.False);

    [TestCase("0.25.0", false)]
    [TestCase("0.26.0", true)]
    public void Should_know_when_the_root_path_is_put_before_paths(string version, bool prepends) => Assert.That(
        Compiled.One(Some.Uvicorn, null, Some.Environment with { Versions = Some.Versions(("uvicorn", version)) }).PrependsRootPath,
        Is.EqualTo(prepends));

    [TestCase(null, null)]
    [TestCase("10", 10)]
    [TestCase("1", 1)]
    public void Should_tell_when_it_refuses_requests(string? limit, int? connections) => Assert.That(
        Compiled.One(Some.Uvicorn, limit is null ? null : Some.Args(("limit-concurrency", limit))).Lifecycle.ConcurrencyLimit, Is.EqualTo(connections));

    [Test]
    public void Should_tell_TLS_and_the_root_path()
    {
        var process = Compiled.One(Some.Uvicorn, Some.Args(("ssl-certfile", "/c.pem"), ("ssl-keyfile", "/k.pem"), ("root-path", "/app")));
        Assert.That((process.SpeaksTls, process.RootPath), Is.EqualTo((true, "/app")));
    }

    [Test]
    public void Should_give_the_process_its_settings_and_the_declared_variables() => Assert.That(
        Compiled.One(Some.Uvicorn, environment: Some.Environment with { Variables = [new EnvironmentVariable("PORT", "8000", Some.Place)] })
            .Environment.Select(variable => $"{variable.Name}={variable.Value}"),
        Is.EqualTo(["DJANGO_SETTINGS_MODULE=myproject.settings", "PORT=8000"]));

    [Test]
    public void Should_place_each_argument()
    {
        var key = new SourcePosition("settings.py", 12, 9);
        var args = new Core.Values.MapValue([new Core.Values.MapEntry("port", key, Some.Value("8000"))], Some.Place);
        Assert.That(Compiled.One(Some.Uvicorn, args).Command.Arguments[1], Is.EqualTo(new Argument("--port=8000", key)));
    }
}
