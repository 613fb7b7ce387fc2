using Prodserver.Core.Commands;
using Prodserver.Core.Findings;
using Prodserver.Core.Plans;
using Prodserver.Core.Projects;
using Prodserver.Core.Values;
using Prodserver.Testing;

namespace Prodserver.Core.Tests.Plans.Rules;

/// <summary>Sides that the config sets apart from each other: the shop, in which they agree, one side changed, and the finding that names it.</summary>
public sealed class AgreementRuleTests
{
    private const string Place = "shop/settings/production.py:9:5";

    private static readonly ServerProcess Api = Shop.Uvicorn("api", 8001).With(definition => definition with { Route = "/api/" });

    [Test]
    public void Should_have_nothing_to_say_of_the_shop() => Assert.That(
        Planned.Of(Shop.Production, Shop.Web, Api, Shop.Worker).Findings.Select(finding => finding.ToString()), Is.Empty);

    [Test]
    public void Should_warn_of_a_root_path_that_is_not_the_route() => Check(
        PlanFindings.RootPath,
        Shop.Production,
        Api with { RootPath = "/v1" },
        $"{Place}: warning PB502: the root path '/v1' of 'api' is not its route '/api/', so that Django's links lead elsewhere; "
            + "leave the root path out, and put 'api/' into the project's URLs");

    [TestCase("/api")]
    [TestCase("/api/")]
    public void Should_allow_a_root_path_that_is_the_route(string root) => Check(PlanFindings.RootPath, Shop.Production, Api with { RootPath = root });

    [Test]
    public void Should_warn_of_a_root_path_that_the_server_puts_before_whole_paths() => Check(
        PlanFindings.RootPath,
        Shop.Production,
        Api with { RootPath = "/api", PrependsRootPath = true },
        $"{Place}: warning PB502: uvicorn 0.35.0 puts the root path '/api' of 'api' before paths that nginx passes whole; "
            + "leave the root path out, and put 'api/' into the project's URLs");

    [Test]
    public void Should_warn_of_a_server_name_that_django_refuses() => Check(
        PlanFindings.HostNotAllowed,
        Shop.Production with { ServerNames = [.. Shop.Production.ServerNames, new ServerName("shop.example.org", Shop.Place)] },
        Shop.Web,
        $"{Place}: warning PB503: nginx answers to 'shop.example.org', and Django refuses it: ALLOWED_HOSTS does not have it; add it there, or take it from server_names");

    [TestCase("*", "shop.example.org")]
    [TestCase(".example.org", "shop.example.org")]
    [TestCase(".example.org", "example.org")]
    [TestCase(".example.org", "*.example.org")]
    [TestCase(".example.org", ".example.org")]
    [TestCase("Shop.Example.org", "shop.example.org")]
    public void Should_allow_what_django_allows(string allowed, string name) => Check(PlanFindings.HostNotAllowed, Named(name, Shop.Texts(allowed)), Shop.Web);

    [TestCase("example.org", "shop.example.org")]
    [TestCase("example.org", ".example.org")]
    [TestCase(".example.org", "badexample.org")]
    public void Should_warn_of_what_django_refuses(string allowed, string name) => Assert.That(
        Planned.Findings(PlanFindings.HostNotAllowed, Named(name, Shop.Texts(allowed)), Shop.Web).Count(), Is.EqualTo(1));

    [Test]
    public void Should_warn_where_django_allows_no_host_at_all()
    {
        var named = Named("shop.example.org", new ListValue([], Shop.Place));
        var debugging = named with { Django = named.Django with { Debug = new BooleanValue(true, Shop.Place) } };
        const string Finding = $"{Place}: warning PB503: nginx answers to 'shop.example.org', and Django refuses it: ALLOWED_HOSTS does not have it; add it there, or take it from server_names";

        Assert.Multiple(() =>
        {
            Check(PlanFindings.HostNotAllowed, named, Shop.Web, Finding);
            Check(PlanFindings.HostNotAllowed, debugging, Shop.Web, Finding);
            Check(PlanFindings.HostNotAllowed, debugging with { ServerNames = [new ServerName("shop.localhost", Shop.Place)] }, Shop.Web);
            Check(PlanFindings.HostNotAllowed, named with { Django = named.Django with { Debug = new UnknownValue("a secret", Shop.Place) } }, Shop.Web);
        });
    }

    [Test]
    public void Should_not_guess_at_hosts_that_can_not_be_known() => Check(
        PlanFindings.HostNotAllowed,
        Named("shop.example.org", new ListValue([Shop.Text("a.example.org"), new UnknownValue("HOST is a secret", Shop.Place)], Shop.Place)),
        Shop.Web);

    [Test]
    public void Should_warn_of_a_server_that_believes_no_peer_on_a_socket() => Check(
        PlanFindings.ProxyNotTrusted,
        Shop.Production,
        Trusting("127.0.0.1", "10.0.0.1"),
        $"{Place}: warning PB519: 'web' believes forwarding headers of 127.0.0.1, 10.0.0.1 only, and nginx connects through a unix socket, which has no address; "
            + "leave forwarded-allow-ips out, so that the unit gets what the socket needs");

    [Test]
    public void Should_warn_of_a_server_that_does_not_believe_nginx() => Check(
        PlanFindings.ProxyNotTrusted,
        Shop.Production,
        Trusting("10.0.0.1") with { SocketCommand = null },
        $"{Place}: warning PB519: 'web' believes forwarding headers of 10.0.0.1 only, and nginx connects from 127.0.0.1; add the address to forwarded-allow-ips");

    [Test]
    public void Should_warn_of_a_socket_that_only_its_own_server_binds() => Check(
        PlanFindings.ProxyNotTrusted,
        Shop.Production,
        Defaulting("127.0.0.1") with { SocketCommand = null, Bindings = [new Binding.Unix("/run/shop-web/web.sock")] },
        $"{Place}: warning PB519: 'web' believes forwarding headers of 127.0.0.1 only, and nginx connects through a unix socket, which has no address; "
            + "write '*' into forwarded-allow-ips, and let only nginx get to the socket");

    [TestCase("*", true)]
    [TestCase("*", false)]
    [TestCase("127.0.0.1", false)]
    [TestCase("127.0.0.0/8", false)]
    public void Should_allow_a_server_that_believes_nginx(string peer, bool overSocket) => Check(
        PlanFindings.ProxyNotTrusted, Shop.Production, Trusting("10.0.0.1", peer) with { SocketCommand = overSocket ? Shop.Web.SocketCommand : null });

    [Test]
    public void Should_leave_a_server_alone_that_systemd_tells_whom_to_believe() => Check(PlanFindings.ProxyNotTrusted, Shop.Production, Defaulting("127.0.0.1"));

    [Test]
    public void Should_leave_a_server_alone_that_takes_no_address_from_headers() => Check(
        PlanFindings.ProxyNotTrusted, Shop.Production, Shop.Web with { Trust = new ProxyTrust { Peers = ["10.0.0.1"], Option = "o", IsDeclared = true, CoversAddress = false } });

    [Test]
    public void Should_know_networks_only_where_the_server_does() => Assert.That(
        Planned.Findings(
            PlanFindings.ProxyNotTrusted,
            Shop.Production,
            Shop.Web with { SocketCommand = null, Trust = new ProxyTrust { Peers = ["127.0.0.0/8"], Option = "forwarded-allow-ips", IsDeclared = true } }).Count(),
        Is.EqualTo(1));

    [Test]
    public void Should_warn_of_debug_pages_in_production()
    {
        var debug = Shop.Production.Django with { Debug = new BooleanValue(true, Shop.Place) };

        Assert.Multiple(() =>
        {
            Check(
                PlanFindings.DebugInProduction,
                Shop.Production with { Django = debug },
                Shop.Web,
                $"{Place}: warning PB520: DEBUG is on in 'production', so that error pages show settings and source to everyone; set it to False there");
            Check(PlanFindings.DebugInProduction, Shop.Production with { Django = debug, Kind = EnvironmentKind.Development }, Shop.Web);
        });
    }

    [Test]
    public void Should_warn_of_a_redirect_to_tls_that_nobody_speaks()
    {
        var redirecting = Shop.Production with { Django = Shop.Production.Django with { SecureSslRedirect = new BooleanValue(true, Shop.Place) } };

        Assert.Multiple(() =>
        {
            Check(
                PlanFindings.RedirectWithoutTls,
                redirecting with { Tls = null },
                Shop.Web,
                $"{Place}: warning PB521: SECURE_SSL_REDIRECT sends every request to https, and nginx speaks plain HTTP in 'production'; declare tls, or turn it off there");
            Check(PlanFindings.RedirectWithoutTls, redirecting, Shop.Web);
        });
    }

    [Test]
    public void Should_warn_of_an_origin_of_the_other_scheme()
    {
        var trusting = Shop.Production with
        {
            Django = Shop.Production.Django with { CsrfTrustedOrigins = Shop.Texts("http://shop.example.com", "https://www.shop.example.com", "http://partner.example.org") },
        };

        Assert.Multiple(() =>
        {
            Check(
                PlanFindings.OriginWithoutTls,
                trusting,
                Shop.Web,
                $"{Place}: warning PB522: CSRF_TRUSTED_ORIGINS has 'http://shop.example.com', and nginx serves 'shop.example.com' over https; write 'https://shop.example.com'");
            Check(
                PlanFindings.OriginWithoutTls,
                trusting with { Tls = null },
                Shop.Web,
                $"{Place}: warning PB522: CSRF_TRUSTED_ORIGINS has 'https://www.shop.example.com', and nginx serves 'www.shop.example.com' over http; write 'http://www.shop.example.com'");
        });
    }

    private static ServerProcess Trusting(params string[] peers) =>
        Shop.Web with { Trust = new ProxyTrust { Peers = peers, Option = "forwarded-allow-ips", IsDeclared = true, KnowsNetworks = true } };

    private static ServerProcess Defaulting(string peer) =>
        Shop.Web with { Trust = new ProxyTrust { Peers = [peer], Option = "forwarded-allow-ips", IsDeclared = false } };

    private static DeployEnvironment Named(string name, ConfigValue allowed) => Shop.Production with
    {
        ServerNames = [new ServerName(name, Shop.Place)],
        Django = Shop.Production.Django with { AllowedHosts = allowed },
    };

    private static void Check(FindingCode code, DeployEnvironment environment, ServerProcess process, params string[] findings) =>
        Assert.That(Planned.Findings(code, environment, process), Is.EqualTo(findings));
}
