using Prodserver.Core.Projects;
using Prodserver.Servers.Tests.Support;

namespace Prodserver.Servers.Tests.Uvicorn;

/// <summary>Every <c>PRODUCTION_PROCESSES</c> of the documentation of django-prodserver's uvicorn backend.</summary>
public sealed class DocumentedExamplesTests
{
    private static readonly DeployEnvironment Development = Some.Environment with { Name = "dev", Kind = EnvironmentKind.Development };

    [Test]
    public void Should_compile_the_minimal_setup() => Assert.That(
        Compiled.Line(Some.Uvicorn, Some.Args(("host", "0.0.0.0"), ("port", "8000"))),
        Is.EqualTo("uvicorn myproject.asgi:application --host=0.0.0.0 --port=8000"));

    [Test]
    public void Should_compile_the_recommended_setup() => Assert.That(
        Compiled.Line(Some.Uvicorn, Some.Args(("host", "0.0.0.0"), ("port", "8000"), ("workers", "4"), ("log-level", "info"))),
        Is.EqualTo("uvicorn myproject.asgi:application --host=0.0.0.0 --port=8000 --workers=4 --log-level=info"));

    [Test]
    public void Should_compile_the_wsgi_setup() => Assert.That(
        Compiled.Line(Some.UvicornWsgi, Some.Args(("host", "0.0.0.0"), ("port", "8000"), ("workers", "4"))),
        Is.EqualTo("uvicorn myproject.wsgi:application --interface=wsgi --host=0.0.0.0 --port=8000 --workers=4"));

    [Test]
    public void Should_compile_the_high_performance_setup() => Assert.That(
        Compiled.Line(Some.Uvicorn, Some.Args(
            ("host", "0.0.0.0"),
            ("port", "8000"),
            ("workers", "4"),
            ("loop", "uvloop"),
            ("log-level", "warning"),
            ("no-access-log", "True"),
            ("limit-concurrency", "1000"),
            ("backlog", "2048"))),
        Is.EqualTo("uvicorn myproject.asgi:application --host=0.0.0.0 --port=8000 --workers=4 --loop=uvloop --log-level=warning --no-access-log --limit-concurrency=1000 --backlog=2048"));

    [Test]
    public void Should_compile_the_setup_behind_a_reverse_proxy() => Assert.That(
        Compiled.Line(Some.Uvicorn, Some.Args(
            ("host", "127.0.0.1"),
            ("port", "8000"),
            ("workers", "4"),
            ("proxy-headers", "True"),
            ("forwarded-allow-ips", "*"),
            ("log-level", "info"))),
        Is.EqualTo("uvicorn myproject.asgi:application --host=127.0.0.1 --port=8000 --workers=4 --proxy-headers --forwarded-allow-ips=* --log-level=info"));

    [Test]
    public void Should_compile_the_setup_with_tls() => Assert.That(
        Compiled.Line(Some.Uvicorn, Some.Args(
            ("host", "0.0.0.0"),
            ("port", "443"),
            ("ssl-keyfile", "/path/to/key.pem"),
            ("ssl-certfile", "/path/to/cert.pem"),
            ("workers", "4"))),
        Is.EqualTo("uvicorn myproject.asgi:application --host=0.0.0.0 --port=443 --ssl-keyfile=/path/to/key.pem --ssl-certfile=/path/to/cert.pem --workers=4"));

    [Test]
    public void Should_compile_the_development_setup_in_development() => Assert.That(
        Compiled.Line(Some.Uvicorn, DevelopmentArgs(), Development),
        Is.EqualTo("uvicorn myproject.asgi:application --host=127.0.0.1 --port=8000 --reload --log-level=debug --reload-dir=."));

    [Test]
    public void Should_refuse_the_development_setup_in_production() => Assert.That(
        Compiled.Findings(Some.Uvicorn, DevelopmentArgs()),
        Is.EqualTo(["error PB219: 'reload' is for development, and production is not; leave it out of the settings of production"]));

    [Test]
    public void Should_compile_the_websocket_setup() => Assert.That(
        Compiled.Line(Some.Uvicorn, Some.Args(("host", "0.0.0.0"), ("port", "8000"), ("workers", "4"), ("timeout-keep-alive", "60"), ("log-level", "info"))),
        Is.EqualTo("uvicorn myproject.asgi:application --host=0.0.0.0 --port=8000 --workers=4 --timeout-keep-alive=60 --log-level=info"));

    [TestCase("timeout-keep-alive", "120", "--timeout-keep-alive=120")]
    [TestCase("workers", "4", "--workers=4")]
    [TestCase("loop", "uvloop", "--loop=uvloop")]
    [TestCase("no-access-log", "True", "--no-access-log")]
    [TestCase("limit-max-requests", "10000", "--limit-max-requests=10000")]
    [TestCase("backlog", "4096", "--backlog=4096")]
    public void Should_compile_the_fragments_of_troubleshooting_and_tuning(string key, string value, string word) =>
        Assert.That(Compiled.Line(Some.Uvicorn, Some.Args((key, value))), Is.EqualTo("uvicorn myproject.asgi:application " + word));

    [Test]
    public void Should_refuse_gunicorns_bind_with_uvicorns_own_way() => Assert.That(
        Compiled.Findings(Some.Uvicorn, Some.Args(("bind", "0.0.0.0:8000"), ("workers", "4"))),
        Is.EqualTo(["error PB203: uvicorn 0.51.0 has no option 'bind'; write 'host': \"0.0.0.0\", 'port': \"8000\""]));

    private static Core.Values.MapValue DevelopmentArgs() =>
        Some.Args(("host", "127.0.0.1"), ("port", "8000"), ("reload", "True"), ("log-level", "debug"), ("reload-dir", "."));
}
