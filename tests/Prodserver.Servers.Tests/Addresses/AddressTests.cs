using Prodserver.Core.Projects;
using Prodserver.Servers.Tests.Support;

namespace Prodserver.Servers.Tests.Addresses;

public sealed class AddressTests
{
    [TestCase("-1", "error PB250: uvicorn 0.51.0 can't listen on port -1: ports are 0 to 65535; write a port such as 8000")]
    [TestCase("65536", "error PB250: uvicorn 0.51.0 can't listen on port 65536: ports are 0 to 65535; write a port such as 8000")]
    [TestCase("0", "error PB251: port 0 lets the kernel choose where uvicorn listens, so nothing can find it; write a port such as 8000")]
    [TestCase("443", "warning PB252: outside the rendered unit the user myproject may not bind port 443: ports below 1024 need CAP_NET_BIND_SERVICE; listen on a port such as 8000 and let nginx take this one")]
    public void Should_judge_ports(string port, string finding) =>
        Assert.That(Compiled.Findings(Some.Uvicorn, Some.Args(("port", port))), Is.EqualTo([finding]));

    [Test]
    public void Should_warn_of_a_privileged_port_whether_or_not_a_socket_can_be_passed() => Assert.That(
        Compiled.Findings(Some.Waitress, Some.Args(("listen", "0.0.0.0:80"))),
        Is.EqualTo(["warning PB252: outside the rendered unit the user myproject may not bind port 80: ports below 1024 need CAP_NET_BIND_SERVICE; listen on a port such as 8000 and let nginx take this one"]));

    [Test]
    public void Should_let_root_bind_any_port() =>
        Assert.That(Compiled.Findings(Some.Uvicorn, Some.Args(("port", 443)), Some.Environment with { User = "root" }), Is.Empty);

    [TestCase("0.0.0.0", "error PB255: uvicorn 0.51.0 believes the forwarding headers of everyone, and everyone can reach it at 0.0.0.0:8000; "
        + "write the proxies' addresses into 'forwarded-allow-ips', or listen on 127.0.0.1")]
    [TestCase("127.0.0.1", null)]
    [TestCase("::1", null)]
    public void Should_refuse_trust_in_everyone_where_everyone_can_connect(string host, string? finding) => Assert.That(
        Compiled.Findings(Some.Uvicorn, Some.Args(("host", host), ("forwarded-allow-ips", "*"))),
        Is.EqualTo(finding is null ? [] : new[] { finding }));

    [Test]
    public void Should_take_trust_in_everyone_without_proxy_headers() => Assert.That(
        Compiled.Findings(Some.Uvicorn, Some.Args(("host", "0.0.0.0"), ("forwarded-allow-ips", "*"), ("proxy-headers", false))), Is.Empty);

    [Test]
    public void Should_take_trust_in_everyone_on_a_unix_socket() => Assert.That(
        Compiled.Findings(Some.Uvicorn, Some.Args(("uds", "/run/a.sock"), ("forwarded-allow-ips", "*"))), Is.Empty);

    [Test]
    public void Should_warn_of_a_relative_socket() => Assert.That(
        Compiled.Findings(Some.Uvicorn, Some.Args(("uds", "a.sock"))),
        Is.EqualTo(["warning PB258: the socket 'a.sock' is made in the working directory of the process; write an absolute path such as /run/web.sock"]));

    [TestCase("127.0.0.1", "127.0.0.1", true)]
    [TestCase("127.0.0.1", "localhost", true)]
    [TestCase("0.0.0.0", "127.0.0.1", true)]
    [TestCase("127.0.0.1", "0.0.0.0", true)]
    [TestCase("127.0.0.1", "127.0.0.2", false)]
    [TestCase("127.0.0.1", "::1", false)]
    public void Should_find_two_processes_on_one_address(string first, string second, bool shared)
    {
        var findings = Compiled.All(
            Some.Environment,
            Some.Process(args: Some.Args(("host", first)), name: "web"),
            Some.Process(args: Some.Args(("host", second)), name: "api")).Findings;
        var binding = new Core.Commands.Binding.Tcp(second, 8000);
        Assert.That(
            findings.Select(finding => finding.ToString()),
            Is.EqualTo(shared
                ? [$"settings.py:1:1: error PB253: the process 'api' listens on {binding}, where 'web' listens already; give one of them another address"]
                : Array.Empty<string>()));
    }

    [Test]
    public void Should_find_two_processes_on_one_socket() => Assert.That(
        Compiled.All(
            Some.Environment,
            Some.Process(args: Some.Args(("uds", "/run/a.sock")), name: "web"),
            Some.Process(Some.Gunicorn, Some.Args(("bind", "unix:/run/a.sock")), "api")).Findings.Select(finding => (finding.Code.Id, finding.Process)),
        Is.EqualTo([("PB253", "api")]));

    [Test]
    public void Should_tell_the_same_in_every_kind_of_environment() => Assert.That(
        Compiled.All(
            Some.Environment with { Kind = EnvironmentKind.Development }, Some.Process(name: "web"), Some.Process(name: "api")).HasErrors,
        Is.True);
}
