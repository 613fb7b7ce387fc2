using Prodserver.Core.Commands;
using Prodserver.Core.Projects;
using Prodserver.Core.Values;
using Prodserver.Servers.Tests.Support;

namespace Prodserver.Servers.Tests.Addresses;

/// <summary>Whom each server believes in forwarding headers, by its options and version.</summary>
public sealed class ProxyTrustTests
{
    private static readonly Binding Loopback = new Binding.Tcp("127.0.0.1", 8000);
    private static readonly Binding Elsewhere = new Binding.Tcp("10.0.0.5", 8000);
    private static readonly Binding Socket = new Binding.Unix("/run/web.sock");

    public static IEnumerable<TestCaseData> Cases()
    {
        yield return Case("uvicorn by default", Some.Uvicorn, [], "127.0.0.1 by default", Loopback);
        yield return Case("uvicorn with peers", Some.Uvicorn, [("forwarded-allow-ips", "10.0.0.5")], "10.0.0.5", Elsewhere);
        yield return Case("uvicorn with everyone", Some.Uvicorn, [("forwarded-allow-ips", "*")], "*", Loopback, Elsewhere, Socket);
        yield return Case("uvicorn with networks", Some.Uvicorn, [("forwarded-allow-ips", "10.0.0.0/8")], "10.0.0.0/8", Elsewhere);
        yield return Case("uvicorn before networks", Some.Uvicorn, [("forwarded-allow-ips", "10.0.0.0/8")], "10.0.0.0/8", "0.30.6");
        yield return Case("uvicorn with a star among others", Some.Uvicorn, [("forwarded-allow-ips", "10.0.0.5,*")], "10.0.0.5", Elsewhere);
        yield return Case("uvicorn when that was everyone", Some.Uvicorn, [("forwarded-allow-ips", "10.0.0.5,*")], "10.0.0.5 *", "0.30.6", Loopback, Elsewhere, Socket);
        yield return Case("uvicorn with a name for sockets", Some.Uvicorn, [("forwarded-allow-ips", "unix:,127.0.0.1")], "unix: 127.0.0.1", Loopback);
        yield return Case("uvicorn that reads no headers", Some.Uvicorn, [("no-proxy-headers", true), ("forwarded-allow-ips", "*")], null);
        yield return Case("gunicorn by default", Some.Gunicorn, [], "127.0.0.1 ::1 by default", Loopback, Socket);
        yield return Case("gunicorn with peers", Some.Gunicorn, [("forwarded-allow-ips", "10.0.0.5")], "10.0.0.5", Elsewhere, Socket);
        yield return Case("gunicorn with uvicorn's workers", "gunicorn-asgi", [("worker-class", "uvicorn_worker.UvicornWorker")], "127.0.0.1 ::1 by default", Loopback);
        yield return Case("waitress by default", Some.Waitress, [], null);
        yield return Case("waitress with a proxy", Some.Waitress, [("trusted-proxy", "10.0.0.5")], "10.0.0.5", Elsewhere);
        yield return Case("waitress behind a socket", Some.Waitress, [("trusted-proxy", "localhost")], "localhost", Socket);
        yield return Case("granian", Some.Granian, [], null);
        yield return Case("hypercorn", "hypercorn", [], null);
        yield return Case("daphne by default", "daphne", [], null);
        yield return Case("daphne with headers", "daphne", [("proxy-headers", true)], "*", Loopback, Elsewhere, Socket);
    }

    [TestCaseSource(nameof(Cases))]
    public void Should_believe(string backend, MapValue args, DeployEnvironment environment, string? peers, Binding[] believed)
    {
        var trust = Compiled.One(backend, args, environment).Trust;

        Assert.Multiple(() =>
        {
            Assert.That(trust is null ? null : string.Join(' ', trust.Peers) + (trust.IsDeclared ? "" : " by default"), Is.EqualTo(peers));
            Assert.That(new[] { Loopback, Elsewhere, Socket }.Where(upstream => trust?.Believes(upstream) == true), Is.EqualTo(believed));
        });
    }

    [TestCase("x-forwarded-for x-forwarded-proto", true, true)]
    [TestCase("X-Forwarded-Proto", false, true)]
    [TestCase("x-forwarded-for", true, false)]
    [TestCase("forwarded", false, false)]
    [TestCase(null, false, true)]
    public void Should_tell_what_waitress_takes_from_headers(string? headers, bool address, bool scheme)
    {
        var trust = Compiled.One(
            Some.Waitress, headers is null ? Some.Args(("trusted-proxy", "10.0.0.5")) : Some.Args(("trusted-proxy", "10.0.0.5"), ("trusted-proxy-headers", headers))).Trust!;

        Assert.That((trust.CoversAddress, trust.CoversScheme), Is.EqualTo((address, scheme)));
    }

    [TestCase("https", true)]
    [TestCase("http", false)]
    public void Should_tell_that_waitress_assumes_TLS(string scheme, bool assumes) =>
        Assert.That(Compiled.One(Some.Waitress, Some.Args(("url-scheme", scheme))).AssumesTls, Is.EqualTo(assumes));

    [Test]
    public void Should_tell_uvicorns_workers_of_gunicorn_whom_to_believe_on_a_socket()
    {
        var process = Compiled.One("gunicorn-asgi", Some.Args(("worker-class", "uvicorn_worker.UvicornWorker")));

        Assert.That(
            string.Join(' ', process.SocketCommand!.Argv),
            Is.EqualTo("gunicorn myproject.asgi:application --worker-class=uvicorn_worker.UvicornWorker --forwarded-allow-ips=*"));
    }

    private static TestCaseData Case(string name, string backend, (string, object?)[] args, string? peers, params Binding[] believed) =>
        new TestCaseData(backend, Some.Args(args), Some.Environment, peers, believed) { TestName = $"Should_believe({name})" };

    private static TestCaseData Case(string name, string backend, (string, object?)[] args, string? peers, string uvicorn, params Binding[] believed) =>
        new TestCaseData(backend, Some.Args(args), Some.Environment with { Versions = Some.Versions(("uvicorn", uvicorn)) }, peers, believed)
        {
            TestName = $"Should_believe({name})",
        };
}
