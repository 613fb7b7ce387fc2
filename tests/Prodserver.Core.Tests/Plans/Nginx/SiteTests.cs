using Prodserver.Core.Commands;
using Prodserver.Core.Plans;
using Prodserver.Core.Plans.Nginx;
using Prodserver.Core.Projects;
using Prodserver.Core.Values;
using Prodserver.Testing;

namespace Prodserver.Core.Tests.Plans.Nginx;

public sealed class SiteTests
{
    [TestCase("1.18.0", false, false)]
    [TestCase("1.19.4", false, true)]
    [TestCase("1.22.1", false, true)]
    [TestCase("1.25.0", false, true)]
    [TestCase("1.25.1", true, true)]
    [TestCase("1.29", true, true)]
    public void Should_write_tls_as_the_version_knows_it(string nginx, bool hasDirective, bool rejectsHandshake)
    {
        var tls = Site(Shop.Production with { Versions = Shop.Versions(nginx: nginx) }, Shop.Web).Tls!;

        Assert.That((tls.HasHttp2Directive, tls.RejectsHandshake), Is.EqualTo((hasDirective, rejectsHandshake)));
    }

    [Test]
    public void Should_keep_connections_for_less_than_the_server_does() => Assert.That(
        new int?[] { null, 0, 1, 2, 5, 75, int.MaxValue }.Select(KeepAlive),
        Is.EqualTo(new int?[] { null, null, null, 1, 4, 60, 60 }));

    [Test]
    public void Should_wait_for_a_request_as_long_as_the_server_may_take() => Assert.That(
        new[] { 10, 60, 300 }.Select(graceful => Site(Shop.Production, Shop.Web with { Lifecycle = new ServerLifecycle { GracefulSeconds = graceful } }).Locations[0].Forwarding.ReadTimeout),
        Is.EqualTo(new[] { 60, 60, 300 }));

    [Test]
    public void Should_write_names_that_fit_no_hash_bucket_as_patterns()
    {
        var label = new string('a', 40);
        string[] names = [$"{label}.b.com", $"{label}.cd.com", $"*.{label}.c.com", $".{label}.cc.com"];
        var site = Site(Shop.Production with { ServerNames = [.. names.Select(name => new ServerName(name, Shop.Place))] }, Shop.Web);

        Assert.Multiple(() =>
        {
            Assert.That(site.ServerNames, Is.EqualTo(new[] { $"{label}.b.com" }));
            Assert.That(site.ServerNamePatterns, Is.EqualTo(new[] { $@"~^{label}\.cd\.com$", $@"~^.+\.{label}\.c\.com$", $@"~^(.+\.)?{label}\.cc\.com$" }));
        });
    }

    [Test]
    public void Should_name_a_host_once() => Assert.That(
        Site(Shop.Production with { ServerNames = [.. Shop.Production.ServerNames, .. Shop.Production.ServerNames] }, Shop.Web).ServerNames,
        Is.EqualTo(new[] { "shop.example.com", "www.shop.example.com" }));

    [Test]
    public void Should_put_the_project_before_every_name_of_the_http_level()
    {
        var plan = Planner.Plan(
            Shop.Project() with { Name = "my-shop" },
            Shop.Production,
            [
                Shop.Web,
                Shop.Uvicorn("web-api.v2", 8001).With(definition => definition with { Route = "/api/" }),
                Shop.Uvicorn("web_api_v2", 8002).With(definition => definition with { Route = "/api2/" }),
                Shop.Uvicorn("Web", 8003).With(definition => definition with { Route = "/Web/" }),
                Shop.Uvicorn(new string('x', 60), 8004).With(definition => definition with { Route = "/x/" }),
            ]);
        var site = Planned.Model<SiteModel>(plan.Value!, "nginx/my-shop.conf");

        Assert.Multiple(() =>
        {
            Assert.That(site.Prefix, Is.EqualTo("my_shop"));
            Assert.That(
                site.Upstreams.Select(upstream => upstream.Name),
                Is.EqualTo(new[] { "my_shop_web", "my_shop_web_api_v2", "my_shop_web_api_v2_2", "my_shop_Web_2", "my_shop_" + new string('x', 40) }));
        });
    }

    [Test]
    public void Should_serve_files_with_a_slash_at_both_ends_or_none() => Assert.That(
        Site(Shop.Production with { Media = new FileMount("/media/", "/srv/shop/media", Shop.Place) }, Shop.Web).Files,
        Is.EqualTo(new[]
        {
            new FilesModel { Url = "/static/", Path = "/srv/shop/current/staticfiles/", IsStatic = true },
            new FilesModel { Url = "/media/", Path = "/srv/shop/media/", IsStatic = false },
        }));

    [Test]
    public void Should_limit_only_where_it_is_asked_to()
    {
        var limited = Shop.Web.With(definition => definition with { RateLimit = new RateLimit(20, 40, 10, Shop.Place) });
        var expected = new RateLimitModel
        {
            RequestZone = "shop_web_requests",
            ConnectionZone = "shop_web_connections",
            RequestsPerSecond = 20,
            Burst = 40,
            Connections = 10,
        };

        Assert.Multiple(() =>
        {
            Assert.That(Site(Shop.Production, limited).RateLimits, Is.EqualTo(new[] { expected }));
            Assert.That(Site(Shop.Production, Shop.Web).RateLimits, Is.Empty);
        });
    }

    [Test]
    public void Should_let_bodies_be_as_large_as_django_does()
    {
        ConfigValue?[] settings =
        [
            null, new IntegerValue(10485760, Shop.Place), new NullValue(Shop.Place), new UnknownValue("read from a file", Shop.Place), new IntegerValue(-1, Shop.Place),
        ];

        Assert.That(settings.Select(BodyLimit), Is.EqualTo(new long[] { 2621440, 10485760, 0, 2621440, 2621440 }));
    }

    [Test]
    public void Should_tell_browsers_of_tls_what_django_says()
    {
        var django = Shop.Production.Django with
        {
            SecureHstsSeconds = new IntegerValue(60, Shop.Place),
            SecureHstsIncludeSubdomains = new BooleanValue(true, Shop.Place),
            SecureHstsPreload = new BooleanValue(false, Shop.Place),
        };
        DjangoSettings[] settings = [Shop.Production.Django, django, django with { SecureHstsSeconds = new IntegerValue(0, Shop.Place) }];

        Assert.That(
            settings.Select(setting => Site(Shop.Production with { Django = setting }, Shop.Web).Tls!.StrictTransport),
            Is.EqualTo(new[] { new StrictTransportModel(31536000, false, false), new StrictTransportModel(60, true, false), null }));
    }

    [Test]
    public void Should_pass_requests_on_in_one_way_whichever_process_takes_them() => Assert.That(
        Site(Shop.Production, Shop.Web, Shop.Web with { Definition = Shop.Web.Definition with { Name = "api", Route = "/api/" } }).Locations.Select(location => location.Forwarding).Distinct().Count(),
        Is.EqualTo(1));

    [Test]
    public void Should_remove_every_header_of_the_scheme_that_it_does_not_set()
    {
        var behindTls = Shop.Production with { Django = new DjangoSettings { SecureProxySslHeader = Shop.Texts("HTTP_X_FORWARDED_SSL", "on") } };

        Assert.Multiple(() =>
        {
            Assert.That(Site(Shop.Production, Shop.Web).Locations[0].Forwarding.RemovedHeaders, Is.EqualTo(new[] { "X-Forwarded-Protocol", "X-Forwarded-Ssl" }));
            Assert.That(Site(behindTls, Shop.Web).Locations[0].Forwarding.RemovedHeaders, Is.EqualTo(new[] { "X-Forwarded-Protocol" }));
        });
    }

    [Test]
    public void Should_set_the_header_by_which_django_knows_tls()
    {
        var behindTls = Shop.Production with { Django = new DjangoSettings { SecureProxySslHeader = Shop.Texts("HTTP_X_FORWARDED_SSL", "on") } };

        Assert.Multiple(() =>
        {
            Assert.That(Site(Shop.Production, Shop.Web).Locations[0].Forwarding.SchemeHeader, Is.Null);
            Assert.That(Site(behindTls, Shop.Web).Locations[0].Forwarding.SchemeHeader, Is.EqualTo(new SchemeHeaderModel("X-Forwarded-Ssl", "on")));
            Assert.That(Site(behindTls with { Tls = null }, Shop.Web).Locations[0].Forwarding.SchemeHeader, Is.EqualTo(new SchemeHeaderModel("X-Forwarded-Ssl", "")));
        });
    }

    [Test]
    public void Should_refuse_foreign_names_only_where_names_are_known() => Assert.That(
        (Site(Shop.Production, Shop.Web).RefusesForeignNames, Site(Shop.Production with { ServerNames = [] }, Shop.Web).RefusesForeignNames),
        Is.EqualTo((true, false)));

    [Test]
    public void Should_refuse_a_route_that_is_taken() => Assert.That(
        Planned.Findings(PlanFindings.RouteTaken, Shop.Production, Shop.Web, Shop.Uvicorn("admin", 8001).With(definition => definition with { Route = "/" })),
        Is.EqualTo(new[] { "shop/settings/production.py:9:5: error PB506: the route / of process 'admin' is taken by process 'web'; give it a route of its own, or none" }));

    private static int? KeepAlive(int? seconds) =>
        Site(Shop.Production, Shop.Web with { Lifecycle = new ServerLifecycle { KeepAliveSeconds = seconds } }).Upstreams[0].KeepAliveSeconds;

    private static long BodyLimit(ConfigValue? setting) =>
        Site(Shop.Production with { Django = Shop.Production.Django with { DataUploadMaxMemorySize = setting } }, Shop.Web).BodyLimit;

    private static SiteModel Site(DeployEnvironment environment, params ServerProcess[] processes) => Planned.Model<SiteModel>("nginx/shop.conf", environment, processes);
}
