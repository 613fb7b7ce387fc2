using Prodserver.Core;
using Prodserver.Core.Projects;
using Prodserver.Servers.Tests.Support;

namespace Prodserver.Servers.Tests.Compilation;

public sealed class VersionTests
{
    [Test]
    public void Should_say_once_that_the_newest_version_is_assumed()
    {
        var environment = Some.Environment with { Versions = Some.Versions() with { Packages = new Dictionary<string, PinnedVersion>() } };
        var outcome = Compiled.All(environment, Some.Process(args: Some.Args(("port", 8001)), name: "web"), Some.Process(name: "api"));
        Assert.That(
            outcome.Findings.Select(finding => finding.ToString()),
            Is.EqualTo(
            [
                "settings.py:1:1: info PB231: nothing pins uvicorn: 0.51.0, the newest version known, is assumed; "
                    + "pin it in the requirements, or write versions: {uvicorn: \"0.51.0\"} in prodserver.yaml",
            ]));
        Assert.That(outcome.Value!.Select(process => process.ServerVersion.ToString()), Is.EqualTo(["0.51.0", "0.51.0"]));
    }

    [TestCase(">=0.20,<0.30", "0.29.0")]
    [TestCase("~=0.34.0", "0.34.3")]
    [TestCase("!=0.51.0", "0.50.2")]
    public void Should_assume_the_newest_version_that_the_requirement_allows(string range, string newest)
    {
        var versions = Some.Versions() with { Packages = new Dictionary<string, PinnedVersion>(), Required = new Dictionary<string, VersionRange> { ["uvicorn"] = VersionRange.Parse(range) } };
        Assert.That(
            Compiled.Findings(Some.Uvicorn, environment: Some.Environment with { Versions = versions }),
            Is.EqualTo(
            [
                $"info PB231: nothing pins uvicorn: {newest}, the newest version known of {range}, is assumed; "
                    + $"pin it in the requirements, or write versions: {{uvicorn: \"{newest}\"}} in prodserver.yaml",
            ]));
    }

    [TestCase("0.52.1", "0.51.0")]
    [TestCase("0.12.3", "0.13.0")]
    public void Should_warn_of_a_version_that_is_not_known(string pinned, string judged) => Assert.That(
        Compiled.Findings(Some.Uvicorn, environment: Some.Environment with { Versions = Some.Versions(("uvicorn", pinned)) }),
        Is.EqualTo([$"warning PB232: the options of uvicorn {pinned} are not known: those of {judged} are assumed; known are 0.13.0 to 0.51.0"]));

    [Test]
    public void Should_take_an_option_of_the_next_known_version_with_a_warning()
    {
        var environment = Some.Environment with { Versions = Some.Versions(("gunicorn", "23.0.0")) };
        Assert.That(Compiled.Line(Some.Gunicorn, Some.Args(("header-map", "refuse")), environment), Is.EqualTo("gunicorn myproject.wsgi:application --header-map=refuse"));
        Assert.That(
            Compiled.Findings(Some.Gunicorn, Some.Args(("header-map", "refuse")), environment),
            Is.EqualTo(
            [
                "warning PB205: gunicorn 23.0.0 may have no option 'header-map': it has come or gone between gunicorn 20.1.0 and the next version known; check it with --help",
                "warning PB232: the options of gunicorn 23.0.0 are not known: those of 20.1.0 are assumed; known are 20.1.0 to 26.1.0",
            ]));
    }

    [Test]
    public void Should_stamp_every_finding_with_its_environment_and_process() => Assert.That(
        Compiled.All(Some.Environment, Some.Process(args: Some.Args(("prot", 1)), name: "api")).Findings.Select(finding => (finding.Environment, finding.Process)),
        Is.EqualTo([("production", "api")]));

    [Test]
    public void Should_give_no_process_where_one_has_an_error() =>
        Assert.That(Compiled.All(Some.Environment, Some.Process(name: "web"), Some.Process(Some.Gunicorn, Some.Args(("prot", 1)), "api")).Value, Is.Null);
}
