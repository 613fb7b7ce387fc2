using Prodserver.Core.Commands;
using Prodserver.Core.Findings;
using Prodserver.Core.Plans;
using Prodserver.Core.Projects;
using Prodserver.Core.Values;
using Prodserver.Testing;

namespace Prodserver.Core.Tests.Plans.Rules;

public sealed class StrictNetworkRuleTests
{
    private const string Place = "shop/settings/production.py:9:5";

    private const string Fix = "choose hardening: standard, or reach it through a unix socket";

    private static readonly ServerProcess Strict = Shop.Web.With(definition => definition with { Hardening = HardeningProfile.Strict });

    [Test]
    public void Should_refuse_a_database_server() => Check(
        PlanFindings.StrictNeedsNetwork,
        Shop.Production.Django with { Databases = Entries(("ENGINE", Shop.Text("django.db.backends.postgresql")), ("HOST", Shop.Text("db.internal"))) },
        $"{Place}: error PB517: 'web' is strict and has no network, and DATABASES names the server 'db.internal'; {Fix}");

    [TestCase("")]
    [TestCase("/run/postgresql")]
    public void Should_allow_a_database_behind_a_socket(string host) =>
        Check(PlanFindings.StrictNeedsNetwork, Shop.Production.Django with { Databases = Entries(("ENGINE", Shop.Text("django.db.backends.postgresql")), ("HOST", Shop.Text(host))) });

    [TestCase("django_redis.cache.RedisCache", "redis://:hunter2@cache.internal:6379/1", "cache.internal")]
    [TestCase("django.core.cache.backends.redis.RedisCache", "rediss://[2001:db8::1]:6379", "2001:db8::1")]
    [TestCase("django.core.cache.backends.memcached.PyMemcacheCache", "127.0.0.1:11211", "127.0.0.1")]
    public void Should_refuse_a_cache_server_without_a_word_of_its_password(string backend, string location, string host) => Check(
        PlanFindings.StrictNeedsNetwork,
        Shop.Production.Django with { Caches = Entries(("BACKEND", Shop.Text(backend)), ("LOCATION", Shop.Texts(location))) },
        $"{Place}: error PB517: 'web' is strict and has no network, and CACHES names the server '{host}'; {Fix}");

    [TestCase("django_redis.cache.RedisCache", "unix:///run/redis/redis.sock?db=1")]
    [TestCase("django.core.cache.backends.memcached.PyMemcacheCache", "unix:/run/memcached.sock")]
    [TestCase("django.core.cache.backends.memcached.PyMemcacheCache", "/run/memcached.sock")]
    [TestCase("django.core.cache.backends.locmem.LocMemCache", "snowflake")]
    public void Should_allow_a_cache_on_a_socket_or_in_memory(string backend, string location) =>
        Check(PlanFindings.StrictNeedsNetwork, Shop.Production.Django with { Caches = Entries(("BACKEND", Shop.Text(backend)), ("LOCATION", Shop.Text(location))) });

    [Test]
    public void Should_refuse_a_broker_and_a_store_of_results_on_the_network() => Check(
        PlanFindings.StrictNeedsNetwork,
        Shop.Production.Django with { CeleryBrokerUrl = Shop.Text("amqp://shop@queue//"), CeleryResultBackend = Shop.Text("redis://results") },
        $"{Place}: error PB517: 'web' is strict and has no network, and CELERY_BROKER_URL names the server 'queue'; {Fix}",
        $"{Place}: error PB517: 'web' is strict and has no network, and CELERY_RESULT_BACKEND names the server 'results'; {Fix}");

    [TestCase("filesystem://")]
    [TestCase("memory://")]
    [TestCase("redis+socket:///run/redis/redis.sock")]
    [TestCase("django-db")]
    [TestCase("db+sqlite:////var/lib/shop/results.sqlite3")]
    public void Should_allow_a_broker_and_a_store_of_results_on_the_host(string url) =>
        Check(PlanFindings.StrictNeedsNetwork, Shop.Production.Django with { CeleryBrokerUrl = Shop.Text(url), CeleryResultBackend = Shop.Text(url) });

    [Test]
    public void Should_warn_of_a_database_that_only_a_secret_knows()
    {
        var secret = new UnknownValue("DATABASE_URL is a secret", Shop.Place);
        var finding = $"{Place}: warning PB518: 'web' is strict and has no network, and whether DATABASES names a server can't be known: DATABASE_URL is a secret; {Fix}";

        Assert.Multiple(() =>
        {
            Check(PlanFindings.StrictNetworkUnknown, Shop.Production.Django with { Databases = secret }, finding);
            Check(PlanFindings.StrictNetworkUnknown, Shop.Production.Django with { Databases = new MapValue([new MapEntry("default", Shop.Place, secret)], Shop.Place) }, finding);
            Check(PlanFindings.StrictNetworkUnknown, Shop.Production.Django with { Databases = Entries(("HOST", secret)) }, finding);
        });
    }

    [TestCase(HardeningProfile.Standard)]
    [TestCase(HardeningProfile.Compat)]
    public void Should_have_nothing_to_say_of_other_profiles(HardeningProfile profile) => Assert.That(
        Planned.Findings(
            PlanFindings.StrictNeedsNetwork,
            Shop.Production with { Django = Shop.Production.Django with { CeleryBrokerUrl = Shop.Text("redis://queue") } },
            Shop.Web.With(definition => definition with { Hardening = profile })),
        Is.Empty);

    private static MapValue Entries(params IEnumerable<(string Name, ConfigValue Value)> settings) => new(
        [new MapEntry("default", Shop.Place, new MapValue([.. settings.Select(setting => new MapEntry(setting.Name, Shop.Place, setting.Value))], Shop.Place))],
        Shop.Place);

    private static void Check(FindingCode code, DjangoSettings django, params string[] findings) =>
        Assert.That(Planned.Findings(code, Shop.Production with { Django = django }, Strict), Is.EqualTo(findings));
}
