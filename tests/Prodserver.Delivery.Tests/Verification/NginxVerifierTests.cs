using Prodserver.Core.Findings;
using Prodserver.Core.Plans;
using Prodserver.Core.Projects;
using Prodserver.Delivery.Verification;
using Prodserver.Testing;

namespace Prodserver.Delivery.Tests.Verification;

[RequiresTool("nginx")]
public sealed class NginxVerifierTests : IDisposable
{
    private const string Site = """
        map $http_upgrade $shop_connection { default upgrade; '' ''; }
        upstream shop_web {
            server "unix:/run/shop/web.sock";
            keepalive 16;
        }
        server {
            listen 443 ssl http2;
            server_name shop.example.com;
            ssl_certificate "/etc/ssl/shop/fullchain.pem"; ssl_certificate_key "/etc/ssl/shop/privkey.pem";
            access_log /var/log/nginx/shop.access.log;
            location / { proxy_pass http://shop_web; }
        }

        """;

    private readonly Machine _machine = new();

    public void Dispose() => _machine.Dispose();

    [Test]
    public void Should_pass_a_site_whose_certificate_is_not_here()
    {
        var result = Verify(Site);

        Assert.That(Machine.Lines(result), Is.Empty);
        Assert.That((result.Verifier, result.Environment, result.Outcome), Is.EqualTo(("nginx -t", "production", VerificationOutcome.Passed)));
        Assert.That(result.Tool!.Version, Is.Not.Null);
    }

    [Test]
    public void Should_leave_the_machine_as_it_is()
    {
        var log = "/var/log/nginx/prodserver-test.log";

        Assert.That(Verify(Site.Replace("/var/log/nginx/shop.access.log", log, StringComparison.Ordinal)).Outcome, Is.EqualTo(VerificationOutcome.Passed));
        Assert.That(File.Exists(log), Is.False);
        Assert.That(Directory.GetFileSystemEntries(_machine.ScratchFolder), Is.Empty);
    }

    [Test]
    public void Should_look_up_no_name()
    {
        var site = Site.Replace("unix:/run/shop/web.sock", "no-such-host.invalid:8000", StringComparison.Ordinal);

        Assert.That(Machine.Lines(Verify(site)), Is.Empty);
    }

    [TestCase("keepalive 16;", "keepalive 16; bogus on;", "nginx/shop.conf:4: unknown directive \"bogus\", in 'keepalive 16; bogus on;'", 4)]
    [TestCase("listen 443 ssl", "listen 99999 ssl", "nginx/shop.conf:7: invalid port in \"99999\" of the \"listen\" directive, in 'listen 99999 ssl http2;'", 7)]
    [TestCase("'' '';", "'' '", "nginx/shop.conf:13: unexpected end of file, expecting \";\" or \"}\"", 13)]
    [TestCase(" ssl_certificate_key \"/etc/ssl/shop/privkey.pem\";", "", "nginx/shop.conf: no \"ssl_certificate_key\" is defined for certificate \"certificate.pem\"", 0)]
    public void Should_say_what_nginx_refuses(string good, string bad, string fault, int line)
    {
        var lines = Machine.Lines(Verify(Site.Replace(good, bad, StringComparison.Ordinal)));

        Assert.That(lines, Is.EqualTo([$"production/nginx/shop.conf{(line > 0 ? $":{line}" : "")}: error PB610: nginx on {fault}"]));
    }

    [Test]
    public void Should_name_the_config_that_a_refused_line_comes_from()
    {
        var plan = Some.Plan();
        plan = plan with
        {
            Environment = plan.Environment with { ServerNames = [new ServerName("shop/example.com", new SourcePosition("prodserver.yaml", 12, 19))] },
        };

        Assert.That(Machine.Lines(_machine.Verify(plan, "nginx/shop.conf", Site.Replace("shop.example.com", "shop/example.com", StringComparison.Ordinal))), Is.EqualTo(
            ["prodserver.yaml:12:19: warning PB610: nginx on nginx/shop.conf:8: server name \"shop/example.com\" has suspicious symbols, in 'server_name shop/example.com;'"]));
    }

    [Test]
    public void Should_name_the_users_own_template()
    {
        var plan = Some.Plan() with { Files = [new PlannedFile("nginx/shop.conf", "nginx/site.conf.scriban", "")] };
        plan = plan with { Project = plan.Project with { TemplateOverrides = [new TemplateOverride("nginx/site.conf.scriban", "deploy/nginx/site.conf.scriban", "")] } };

        Assert.That(Machine.Lines(_machine.Verify(plan, "nginx/shop.conf", "bogus;\n")), Is.EqualTo(
            ["deploy/nginx/site.conf.scriban: error PB610: nginx on nginx/shop.conf:1: unknown directive \"bogus\", in 'bogus;'; correct your template"]));
    }

    [Test]
    public void Should_only_warn_of_a_directive_that_the_newer_nginx_of_the_host_may_know()
    {
        var plan = Some.Plan();
        plan = plan with { Environment = plan.Environment with { Versions = Some.Versions("99") } };

        var result = _machine.Verify(plan, "nginx/shop.conf", "server {\n    http99 on;\n}\n");

        Assert.That(Machine.Lines(result), Is.EqualTo(
            ["production/nginx/shop.conf:2: warning PB610: nginx on nginx/shop.conf:2: unknown directive \"http99\", in 'http99 on;'"]));
        Assert.That(result.Outcome, Is.EqualTo(VerificationOutcome.Passed));
    }

    [Test]
    public void Should_pass_on_a_warning()
    {
        var twice = Site + "server { listen 80; server_name a.example.com; }\nserver { listen 80; server_name a.example.com; }\n";

        Assert.That(Machine.Lines(Verify(twice)), Is.EqualTo(
            ["production/nginx/shop.conf: warning PB610: nginx on nginx/shop.conf: conflicting server name \"a.example.com\" on 0.0.0.0:80, ignored"]));
    }

    private VerificationResult Verify(string site) => _machine.Verify(Some.Plan(), "nginx/shop.conf", site);
}
