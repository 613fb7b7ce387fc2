using Prodserver.Core;
using Prodserver.Servers.Catalogues;

namespace Prodserver.Servers.Tests.Catalogues;

public sealed class CatalogueTests
{
    public static IReadOnlyList<string> Names => CatalogueLibrary.Names;

    [Test]
    public void Should_list_every_catalogue_that_is_embedded() => Assert.That(
        typeof(CatalogueLibrary).Assembly.GetManifestResourceNames().Where(name => name is not ("synonyms.json" or "meanings.json")).Order(StringComparer.Ordinal),
        Is.EqualTo(CatalogueLibrary.Names.Select(name => name + ".json")));

    [TestCaseSource(nameof(Names))]
    public void Should_read_every_version(string name)
    {
        var catalogue = CatalogueLibrary.Of(name);
        for (var index = 0; index < catalogue.Versions.Count; index++)
        {
            var options = catalogue.At(index);
            Assert.That(options.Options, Is.Not.Empty);
            Assert.That(options.Options.Select(option => option.Name), Is.Unique, options.Version);
        }
    }

    [TestCaseSource(nameof(Names))]
    public void Should_order_the_versions(string name) => Assert.That(
        CatalogueLibrary.Of(name).Versions.Select(PackageVersion.Parse), Is.Ordered);

    [Test]
    public void Should_know_every_uvicorn_from_0_13_to_0_51() => Assert.That(CatalogueLibrary.Of("uvicorn").Versions, Has.Count.EqualTo(74));

    [TestCase("ws-max-size", "0.13.4", "0.14.0")]
    [TestCase("reload-include", "0.14.0", "0.15.0")]
    [TestCase("ws-ping-interval", "0.14.0", "0.15.0")]
    [TestCase("no-server-header", "0.14.0", "0.15.0")]
    [TestCase("ws-per-message-deflate", "0.16.0", "0.17.0")]
    [TestCase("h11-max-incomplete-event-size", "0.17.6", "0.18.0")]
    [TestCase("timeout-graceful-shutdown", "0.21.1", "0.22.0")]
    [TestCase("ws-max-queue", "0.22.0", "0.23.0")]
    [TestCase("timeout-worker-healthcheck", "0.36.1", "0.37.0")]
    [TestCase("limit-max-requests-jitter", "0.40.0", "0.41.0")]
    [TestCase("reset-contextvars", "0.44.0", "0.45.0")]
    public void Should_know_when_an_option_of_uvicorn_came(string key, string without, string with) =>
        Assert.That((Knows("uvicorn", without, key), Knows("uvicorn", with, key)), Is.EqualTo((false, true)));

    [Test]
    public void Should_know_when_uvicorns_debug_went() =>
        Assert.That((Knows("uvicorn", "0.18.3", "debug"), Knows("uvicorn", "0.19.0", "debug")), Is.EqualTo((true, false)));

    [TestCase("0.15.0", false)]
    [TestCase("0.16.0", true)]
    public void Should_know_when_uvicorn_began_to_read_its_variables(string version, bool reads) =>
        Assert.That(At("uvicorn", version).TryFindVariable("UVICORN_RELOAD_DIRS", out _), Is.EqualTo(reads));

    [TestCase("0.17.6", "0.17.6", true)]
    [TestCase("0.17.7", "0.17.6", false)]
    [TestCase("0.52.0", "0.51.0", false)]
    [TestCase("0.11.8", "0.13.0", false)]
    public void Should_judge_an_unknown_version_by_its_neighbour(string asked, string judged, bool exact)
    {
        var options = CatalogueLibrary.Of("uvicorn").Nearest(PackageVersion.Parse(asked), out var isExact);
        Assert.That((options.Version, isExact), Is.EqualTo((judged, exact)));
    }

    [Test]
    public void Should_be_unsure_of_what_only_one_neighbour_has()
    {
        var options = CatalogueLibrary.Of("gunicorn").Nearest(PackageVersion.Parse("23.0.0"), out _);
        Assert.That(
            (options.Find("bind")!.IsUnsure, options.Find("header-map")!.IsUnsure, options.Find("tolerate-dangerous-framing")!.IsUnsure),
            Is.EqualTo((false, true, true)));
    }

    private static bool Knows(string name, string version, string key) => At(name, version).TryFindKey(key, out _);

    private static OptionSet At(string name, string version) => CatalogueLibrary.Of(name).Nearest(PackageVersion.Parse(version), out _);
}
