using Prodserver.Core.Commands;
using Prodserver.Core.Findings;
using Prodserver.Core.Plans;
using Prodserver.Core.Projects;
using Prodserver.Core.Values;
using Prodserver.Testing;

namespace Prodserver.Core.Tests.Plans.Rules;

/// <summary>What nginx serves, passes and is called has to fit the settings, the servers and the other environments.</summary>
public sealed class SiteRuleTests
{
    private const string Place = "shop/settings/production.py:9:5";

    [Test]
    public void Should_warn_of_files_at_another_url_than_django_links_to() => Check(
        PlanFindings.FilesElsewhere,
        Settings(django => django with { StaticUrl = Shop.Text("/assets/") }),
        $"{Place}: warning PB525: nginx serves '/static/', and STATIC_URL lets Django link to '/assets/'; say the same in both");

    [Test]
    public void Should_warn_of_files_in_another_folder_than_django_fills() => Check(
        PlanFindings.FilesElsewhere,
        Settings(django => django with { MediaRoot = Shop.Text("uploads") }) with { Media = new FileMount("/media/", "/srv/shop/shared/media", Shop.Place) },
        $"{Place}: warning PB525: nginx serves files from /srv/shop/shared/media, and MEDIA_ROOT lets Django put them into /srv/shop/current/uploads; "
            + "say the same in both, unless something else copies them");

    [TestCase("static/", "staticfiles")]
    [TestCase("/static", "/srv/shop/current/staticfiles/")]
    [TestCase("https://cdn.example.com/shop/", "/srv/shop/current/staticfiles")]
    public void Should_allow_other_spellings_of_the_same(string url, string root) =>
        Check(PlanFindings.FilesElsewhere, Settings(django => django with { StaticUrl = Shop.Text(url), StaticRoot = Shop.Text(root) }));

    [Test]
    public void Should_not_guess_at_files_that_can_not_be_known() => Check(
        PlanFindings.FilesElsewhere,
        Settings(django => django with { StaticUrl = new UnknownValue("a secret", Shop.Place), StaticRoot = new UnknownValue("a secret", Shop.Place) }));

    [Test]
    public void Should_warn_where_nobody_serves_static_files() => Check(
        PlanFindings.FilesUnserved,
        Unserved,
        $"{Place}: warning PB526: Django links to '/static/', and without STATIC_ROOT there is no folder of collected files that nginx could serve; set STATIC_ROOT, or require whitenoise");

    [Test]
    public void Should_leave_static_files_to_whoever_serves_them() => Assert.Multiple(() =>
    {
        Check(PlanFindings.FilesUnserved, Unserved with { Django = Unserved.Django with { Debug = new BooleanValue(true, Shop.Place) } });
        Check(PlanFindings.FilesUnserved, Unserved with { Django = Unserved.Django with { StaticUrl = Shop.Text("https://cdn.example.com/") } });
        Check(PlanFindings.FilesUnserved, Unserved with { Django = Unserved.Django with { InstalledApps = Shop.Texts("shop") } });
        Check(
            PlanFindings.FilesUnserved,
            Unserved with { Versions = Unserved.Versions with { Required = new Dictionary<string, VersionRange> { ["whitenoise"] = VersionRange.Any } } });
    });

    [Test]
    public void Should_refuse_a_route_that_is_the_url_of_files() => Assert.That(
        Planned.Findings(PlanFindings.RouteTaken, Shop.Production, Shop.Web, Shop.Uvicorn("files", 8001).With(definition => definition with { Route = "/static" })),
        Is.EqualTo(new[] { $"{Place}: error PB506: the route /static of process 'files' is the URL of the static files; give it a route of its own, or none" }));

    [Test]
    public void Should_refuse_uploaded_files_at_the_url_of_static_ones() => Check(
        PlanFindings.RouteTaken,
        Shop.Production with { Media = new FileMount("/static/", "/srv/shop/shared/media", Shop.Place) },
        $"{Place}: error PB506: static and uploaded files share the URL '/static/'; give each a URL of its own");

    [TestCase(0)]
    [TestCase(1)]
    public void Should_refuse_a_limit_that_no_request_passes(int limit) => Check(
        PlanFindings.Concurrency,
        Limited(limit, connections: null),
        $"{Place}: error PB527: 'web' refuses every request: uvicorn counts the connection that asks, and its limit is {limit}; raise limit-concurrency, or leave it out");

    [Test]
    public void Should_warn_where_one_client_may_take_all_that_the_server_serves() => Check(
        PlanFindings.Concurrency,
        Limited(3, connections: 9),
        $"{Place}: warning PB527: nginx lets one client have 9 requests in progress, and 'web' refuses all beyond 8; lower rate_limit.connections, or raise limit-concurrency");

    [TestCase(3, 8)]
    [TestCase(2, null)]
    [TestCase(null, 1000)]
    public void Should_allow_limits_that_fit(int? limit, int? connections) => Check(PlanFindings.Concurrency, Limited(limit, connections));

    [Test]
    public void Should_warn_of_a_host_name_that_two_environments_have() => Assert.That(
        NamesBeside("production", "staging", EnvironmentKind.Staging),
        Is.EqualTo(new[]
        {
            $"{Place}: warning PB528: 'shop.example.com' is a host name of 'production' and of 'staging', and it leads to one of them only; declare server_names for each",
            $"{Place}: warning PB528: 'www.shop.example.com' is a host name of 'production' and of 'staging', and it leads to one of them only; declare server_names for each",
        }));

    [Test]
    public void Should_say_so_once_and_leave_developers_alone() => Assert.Multiple(() =>
    {
        Assert.That(NamesBeside("staging", "production", EnvironmentKind.Production), Is.Empty);
        Assert.That(NamesBeside("dev", "production", EnvironmentKind.Production, EnvironmentKind.Development), Is.Empty);
    });

    private static DeployEnvironment Unserved => Settings(django => django with { StaticRoot = null }) with { Static = null };

    private static DeployEnvironment Settings(Func<DjangoSettings, DjangoSettings> change) => Shop.Production with { Django = change(Shop.Production.Django) };

    private static ServerProcess Limited(int? limit, int? connections) =>
        Shop.Web.With(definition => definition with { RateLimit = new RateLimit(10, 10, connections, Shop.Place) }) with
        {
            Lifecycle = Shop.Web.Lifecycle with { ConcurrencyLimit = limit },
        };

    private static IEnumerable<string> NamesBeside(string other, string name, EnvironmentKind kind, EnvironmentKind otherKind = EnvironmentKind.Production)
    {
        var environments = new[] { Shop.Production with { Name = other, Kind = otherKind }, Shop.Production with { Name = name, Kind = kind } };
        return Planner.Plan(Shop.Project() with { Environments = environments }, environments[1], [Shop.Web]).Findings
            .Where(finding => finding.Code == PlanFindings.NameOfTwoEnvironments)
            .Select(finding => finding.ToString());
    }

    private static void Check(FindingCode code, DeployEnvironment environment, params string[] findings) =>
        Assert.That(Planned.Findings(code, environment, Shop.Web), Is.EqualTo(findings));

    private static void Check(FindingCode code, ServerProcess process, params string[] findings) =>
        Assert.That(Planned.Findings(code, Shop.Production, process), Is.EqualTo(findings));
}
