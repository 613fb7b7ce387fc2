using Prodserver.Core.Commands;
using Prodserver.Core.Plans.Docker;
using Prodserver.Core.Projects;
using Prodserver.Core.Values;
using Prodserver.Testing;

namespace Prodserver.Core.Tests.Plans.Docker;

public sealed class HealthProbeTests
{
    private static readonly ServerProcess Plain = Shop.Web.With(definition => definition with { Health = null });

    [Test]
    public void Should_ask_for_the_declared_path_under_a_name_that_django_knows() => Assert.That(
        Probe(Shop.Production, Shop.Web)!.Argv.Skip(3),
        Is.EqualTo(new[] { "127.0.0.1", "8000", "/healthz/", "Host", "shop.example.com", "X-Forwarded-Proto", "https" }));

    [Test]
    public void Should_connect_where_no_path_is_declared() => Assert.That(
        Probe(Shop.Production, Plain)!.Argv,
        Is.EqualTo(new[] { "python", "-c", "import socket,sys;socket.create_connection((sys.argv[1],int(sys.argv[2])),3).close()", "127.0.0.1", "8000" }));

    [Test]
    public void Should_ask_by_tls_where_the_server_speaks_it() =>
        Assert.That(Probe(Shop.Production, Shop.Web with { SpeaksTls = true })!.Argv.ElementAt(2), Does.Contain("HTTPSConnection"));

    [Test]
    public void Should_ask_the_address_family_that_it_listens_on() =>
        Assert.That(Probe(Shop.Production, Plain with { Bindings = [new Binding.Tcp("::", 8000)] })!.Argv.ElementAt(3), Is.EqualTo("::1"));

    [TestCase("*", "localhost")]
    [TestCase(".example.com", "example.com")]
    [TestCase("*.example.com", "health.example.com")]
    [TestCase("example.com", "example.com")]
    public void Should_make_a_name_of_a_pattern(string allowed, string host) => Assert.That(Host(Shop.Texts(allowed)), Is.EqualTo(host));

    [Test]
    public void Should_take_a_server_name_where_the_allowed_hosts_are_unknown() =>
        Assert.That(Host(new UnknownValue("read from a file", Shop.Place)), Is.EqualTo("shop.example.com"));

    [Test]
    public void Should_have_no_probe_without_a_port() => Assert.That(
        new[] { Shop.Worker, Plain with { Bindings = [new Binding.Unix("/run/shop/web.sock")] } }.Select(process => Probe(Shop.Production, process)),
        Is.All.Null);

    private static string Host(ConfigValue allowedHosts) =>
        Probe(Shop.Production with { Django = Shop.Production.Django with { AllowedHosts = allowedHosts } }, Shop.Web)!.Argv.ElementAt(7);

    private static CommandLine? Probe(DeployEnvironment environment, ServerProcess process) =>
        Planned.Model<DockerfileModel>("docker/Dockerfile", environment, process).HealthCheck;
}
