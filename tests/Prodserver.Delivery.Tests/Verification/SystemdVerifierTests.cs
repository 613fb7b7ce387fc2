using Prodserver.Core;
using Prodserver.Delivery.Verification;
using Prodserver.Testing;

namespace Prodserver.Delivery.Tests.Verification;

[RequiresTool("systemd-analyze")]
public sealed class SystemdVerifierTests : IDisposable
{
    private const string Service = """
        [Unit]
        Description=The web process of shop
        Requires=shop-web.socket
        After=network.target shop-web.socket postgresql.service
        PartOf=shop.target

        [Service]
        Type=exec
        User=shop
        WorkingDirectory=/srv/shop/current
        ExecStart="/srv/shop/venv/bin/uvicorn" "shop.asgi:application" "--workers=4" "--fd=3"
        ExecReload=/bin/kill -HUP $MAINPID
        Restart=on-failure
        SystemCallFilter=@system-service

        [Install]
        WantedBy=shop.target

        """;

    private const string Socket = "[Socket]\nListenStream=/run/shop/web.sock\n\n[Install]\nWantedBy=shop.target\n";

    private const string Target = "[Unit]\nDescription=shop\nWants=shop-web.service\n\n[Install]\nWantedBy=multi-user.target\n";

    private readonly Machine _machine = new();

    public void Dispose() => _machine.Dispose();

    [Test]
    public void Should_pass_units_whose_programs_and_users_are_not_here()
    {
        var result = Verify(Service);

        Assert.That(Machine.Lines(result), Is.Empty);
        Assert.That((result.Verifier, result.Outcome), Is.EqualTo(("systemd-analyze verify", VerificationOutcome.Passed)));
    }

    [TestCase("Restart=on-failure", "Restart=sometimes", ":13: Failed to parse service restart specifier, ignoring: sometimes, in 'Restart=sometimes'", 13)]
    [TestCase("Restart=on-failure", "Bogus=1", ":13: Unknown key 'Bogus' in section [Service], ignoring, in 'Bogus=1'", 13)]
    [TestCase("Restart=on-failure", "Environment=1A=b", ":13: Invalid environment assignment, ignoring: 1A=b, in 'Environment=1A=b'", 13)]
    [TestCase("WorkingDirectory=/srv/shop/current", "WorkingDirectory=\"/srv\"", ":10: WorkingDirectory= path is not absolute: \"/srv\", in 'WorkingDirectory=\"/srv\"'", 10)]
    [TestCase("User=shop", "User=no body", ":9: Accepting user/group name 'no body', which does not match strict user/group name rules, in 'User=no body'", 9)]
    [TestCase("@system-service", "@bogus", ":14: Unknown system call group, ignoring: @bogus, in 'SystemCallFilter=@bogus'", 14)]
    [TestCase("Requires=shop-web.socket", "Requires=shop-wep.socket", ": Failed to create shop-web.service/start: Unit shop-wep.socket not found", 0)]
    public void Should_say_what_systemd_refuses_or_ignores(string good, string bad, string fault, int line)
    {
        Assert.That(Machine.Lines(Verify(Service.Replace(good, bad, StringComparison.Ordinal))), Is.EqualTo(
            [$"production/systemd/shop-web.service{(line > 0 ? $":{line}" : "")}: error PB611: systemd-analyze on systemd/shop-web.service{fault}"]));
    }

    [Test]
    public void Should_say_the_cause_alone_of_a_unit_that_cannot_be_loaded()
    {
        var lines = Machine.Lines(Verify(Service.Replace("\"--fd=3\"", "\"--fd=3", StringComparison.Ordinal)));

        Assert.That(lines, Is.EqualTo(
        [
            "production/systemd/shop-web.service:11: error PB611: systemd-analyze on systemd/shop-web.service:11: " +
            "Unbalanced quoting, ignoring: \"\"/srv/shop/venv/bin/uvicorn\" \"shop.asgi:application\" \"--workers=4\" \"--fd=3\", " +
            "in 'ExecStart=\"/srv/shop/venv/bin/uvicorn\" \"shop.asgi:application\" \"--workers=4\" \"--fd=3'",
        ]));
    }

    [Test]
    public void Should_say_a_cycle_once()
    {
        var lines = Machine.Lines(Verify(Service.Replace("PartOf=shop.target", "Before=shop-web.socket", StringComparison.Ordinal)));

        Assert.That(lines.Single(), Does.Match(@"^production/systemd/\S+: error PB611: systemd-analyze on systemd/\S+: Found ordering cycle on shop-web\.(service|socket)/start$"));
    }

    [Test]
    public void Should_name_the_argument_that_a_refused_line_comes_from()
    {
        var plan = Some.Plan("--root-path=%Q") with { Processes = [Some.Process("daphne", "4", "web", "shop.asgi:application", "--root-path=%Q")] };
        var units = Units(Service.Replace("--fd=3", "--root-path=%Q", StringComparison.Ordinal));

        var result = _machine.Verify(new VerificationSubject(plan, units)).Results.Single();

        Assert.That(Machine.Lines(result), Is.EqualTo(
        [
            "shop/settings/production.py:10:13: error PB611: systemd-analyze on systemd/shop-web.service:11: " +
            "Failed to resolve unit specifiers in --root-path=%Q: Invalid slot, " +
            "in 'ExecStart=\"/srv/shop/venv/bin/uvicorn\" \"shop.asgi:application\" \"--workers=4\" \"--root-path=%Q\"'",
        ]));
        Assert.That(result.Findings.Single().Process, Is.EqualTo("web"));
    }

    [Test]
    public void Should_miss_the_service_of_a_socket()
    {
        var socket = new VerificationSubject(Some.Plan() with { Processes = [] }, [Some.File("systemd/shop-web.socket", Socket)]);

        Assert.That(Machine.Lines(_machine.Verify(socket).Results.Single()), Is.EqualTo(
        [
            "production/systemd/shop-web.socket: error PB611: systemd-analyze on systemd/shop-web.socket: " +
            "service shop-web.service not loaded, socket cannot be started",
        ]));
    }

    [Test]
    public void Should_only_warn_of_a_key_that_the_newer_systemd_of_the_host_may_know()
    {
        var plan = Some.Plan() with { Processes = [] };
        plan = plan with { Environment = plan.Environment with { Versions = Some.Versions("999") } };

        var result = _machine.Verify(new VerificationSubject(plan, Units(Service + "Bogus=1\n"))).Results.Single();

        Assert.That(result.Findings.Select(finding => finding.Severity), Is.EqualTo([Core.Findings.Severity.Warning]));
        Assert.That(result.Outcome, Is.EqualTo(VerificationOutcome.Passed));
    }

    [Test]
    public void Should_read_a_drop_in_with_its_unit()
    {
        var units = Units(Service);
        units.Add(Some.File("systemd/shop-web.service.d/10-limits.conf", "[Service]\nMemoryMax=lots\n"));

        Assert.That(Machine.Lines(_machine.Verify(new VerificationSubject(Some.Plan() with { Processes = [] }, units)).Results.Single()), Is.EqualTo(
        [
            "production/systemd/shop-web.service.d/10-limits.conf:2: error PB611: systemd-analyze on systemd/shop-web.service.d/10-limits.conf:2: " +
            "Invalid memory limit 'lots', ignoring: Invalid argument, in 'MemoryMax=lots'",
        ]));
    }

    [Test]
    public void Should_verify_very_many_units_in_batches()
    {
        var units = Enumerable.Range(0, 150).SelectMany(number => new[]
        {
            Some.File($"systemd/shop-p{number}.service", Service.Replace("shop-web", $"shop-p{number}", StringComparison.Ordinal)),
            Some.File($"systemd/shop-p{number}.socket", Socket),
        }).ToList();
        units[200] = Some.File("systemd/shop-p100.service", Service.Replace("shop-web", "shop-p100", StringComparison.Ordinal) + "Bogus=1\n");

        var result = _machine.Verify(new VerificationSubject(Some.Plan() with { Processes = [] }, units)).Results.Single();

        Assert.That(Machine.Lines(result), Is.EqualTo(
        [
            "production/systemd/shop-p100.service:18: error PB611: systemd-analyze on systemd/shop-p100.service:18: " +
            "Unknown key 'Bogus' in section [Install], ignoring, in 'Bogus=1'",
        ]));
    }

    private VerificationResult Verify(string service) => _machine.Verify(Subject(service)).Results.Single();

    private static VerificationSubject Subject(string service) => new(Some.Plan() with { Processes = [] }, Units(service));

    private static List<RenderedFile> Units(string service) =>
    [
        Some.File("systemd/shop-web.service", service),
        Some.File("systemd/shop-web.socket", Socket),
        Some.File("systemd/shop.target", Target),
    ];
}
