using Prodserver.Core.Commands;
using Prodserver.Core.Plans;
using Prodserver.Core.Projects;
using Prodserver.Core.Values;
using Prodserver.Testing;

namespace Prodserver.Core.Tests.Plans.Rules;

/// <summary>TLS ends at nginx: what Django has to be told of it, and by whom.</summary>
public sealed class TransportRuleTests
{
    private const string Place = "shop/settings/production.py:9:5";
    private const string Fix = "write SECURE_PROXY_SSL_HEADER = (\"HTTP_X_FORWARDED_PROTO\", \"https\")";

    private static readonly ServerProcess Deaf = Shop.Web with { Server = "granian", Trust = null };

    [Test]
    public void Should_warn_where_nobody_tells_django_of_tls() => Check(
        Header(null), Deaf, $"{Place}: warning PB523: nginx ends TLS, and neither granian nor SECURE_PROXY_SSL_HEADER tells Django of it in 'web', so that it refuses forms as forged; {Fix}");

    [Test]
    public void Should_warn_of_a_redirect_that_never_ends()
    {
        var redirecting = Header(null);
        redirecting = redirecting with { Django = redirecting.Django with { SecureSslRedirect = new BooleanValue(true, Shop.Place) } };

        Check(
            redirecting,
            Deaf,
            $"{Place}: warning PB523: nginx ends TLS, and neither granian nor SECURE_PROXY_SSL_HEADER tells Django of it in 'web', so that SECURE_SSL_REDIRECT redirects for ever; {Fix}");
    }

    [Test]
    public void Should_warn_where_the_server_does_not_believe_what_nginx_says_of_tls() => Assert.That(
        Planned.Findings(PlanFindings.TlsUnknown, Header(null), Shop.Web with { Trust = Shop.Web.Trust! with { CoversScheme = false } }).Count(), Is.EqualTo(1));

    [Test]
    public void Should_need_no_setting_where_the_server_tells_of_tls() => Assert.Multiple(() =>
    {
        Check(Header(null), Shop.Web);
        Check(Header(null), Shop.Web with { SocketCommand = null });
        Check(Header(null), Deaf with { AssumesTls = true });
        Check(Header(null), Deaf with { SpeaksTls = true });
    });

    [Test]
    public void Should_need_no_setting_without_tls_or_without_a_site() => Assert.Multiple(() =>
    {
        Check(Header(null) with { Tls = null }, Deaf);
        Check(Header(null), Shop.Worker);
    });

    [Test]
    public void Should_have_nothing_to_say_of_a_header_that_nginx_sets() => Assert.Multiple(() =>
    {
        Check(Header(Shop.Texts("HTTP_X_FORWARDED_PROTO", "https")), Deaf);
        Check(Header(Shop.Texts("HTTP_X_FORWARDED_SSL", "on")), Deaf);
        Check(Header(new UnknownValue("a secret", Shop.Place)), Deaf);
        Check(Header(new ListValue([Shop.Text("HTTP_X_FORWARDED_PROTO"), new UnknownValue("a secret", Shop.Place)], Shop.Place)), Deaf);
    });

    [TestCase("HTTP_X_FORWARDED_PROTO", "on", "SECURE_PROXY_SSL_HEADER looks for 'on', and nginx says 'https' in X-Forwarded-Proto")]
    [TestCase("X-Forwarded-Proto", "https", "SECURE_PROXY_SSL_HEADER names 'X-Forwarded-Proto', and Django knows headers by names such as HTTP_X_FORWARDED_PROTO")]
    [TestCase("HTTP_x_forwarded_proto", "https", "SECURE_PROXY_SSL_HEADER names 'HTTP_x_forwarded_proto', and Django knows headers by names such as HTTP_X_FORWARDED_PROTO")]
    [TestCase("HTTP_X_FORWARDED_PROTO", null, "SECURE_PROXY_SSL_HEADER is no pair of a header and a value")]
    public void Should_warn_of_a_header_that_never_tells_of_tls(string header, string? value, string fault) => Check(
        Header(Shop.Texts(value is null ? [header] : [header, value])), Shop.Web, $"{Place}: warning PB523: {fault}; {Fix}");

    [TestCase("3.2", "https://partner.example.org", "Django 3.2 compares it with a host name; write 'partner.example.org'")]
    [TestCase("5.2", "partner.example.org", "Django 5.2 compares it with an origin, which has a scheme; write 'https://partner.example.org'")]
    public void Should_warn_of_an_origin_that_this_django_does_not_read(string version, string origin, string fault) => Assert.That(
        Planned.Findings(PlanFindings.OriginForm, Trusting(version, origin), Shop.Web),
        Is.EqualTo(new[] { $"{Place}: warning PB524: CSRF_TRUSTED_ORIGINS has '{origin}', and {fault}" }));

    [TestCase("3.2", ".example.org")]
    [TestCase("4.0", "https://*.example.org")]
    [TestCase(null, "partner.example.org")]
    public void Should_allow_an_origin_that_this_django_reads(string? version, string origin) =>
        Assert.That(Planned.Findings(PlanFindings.OriginForm, Trusting(version, origin), Shop.Web), Is.Empty);

    private static DeployEnvironment Trusting(string? django, string origin) => Shop.Production with
    {
        Django = Shop.Production.Django with { CsrfTrustedOrigins = Shop.Texts(origin) },
        Versions = django is null
            ? Shop.Production.Versions
            : Shop.Production.Versions with { Packages = new Dictionary<string, PinnedVersion> { ["django"] = new(PackageVersion.Parse(django), Shop.Place) } },
    };

    private static DeployEnvironment Header(ConfigValue? header) =>
        Shop.Production with { Django = Shop.Production.Django with { SecureProxySslHeader = header } };

    private static void Check(DeployEnvironment environment, ServerProcess process, params string[] findings) =>
        Assert.That(Planned.Findings(PlanFindings.TlsUnknown, environment, process), Is.EqualTo(findings));
}
