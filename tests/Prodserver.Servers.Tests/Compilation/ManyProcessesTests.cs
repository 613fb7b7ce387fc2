using Prodserver.Core.Projects;
using Prodserver.Servers.Tests.Support;

namespace Prodserver.Servers.Tests.Compilation;

/// <summary>Many processes are compiled side by side; nobody sees which of them came first.</summary>
public sealed class ManyProcessesTests
{
    private const int Many = 2000;

    private static readonly DeployEnvironment Unpinned = Some.Environment with
    {
        Versions = Some.Environment.Versions with { Packages = Some.Environment.Versions.Packages.Where(pin => pin.Key is not ("uvicorn" or "gunicorn")).ToDictionary() },
    };

    [Test]
    public void Should_keep_the_declared_order()
    {
        var processes = Enumerable.Range(0, Many)
            .Select(number => Some.Process(number % 3 == 0 ? Some.Gunicorn : Some.Uvicorn, number % 3 == 0 ? Some.Args(("bind", $"127.0.0.1:{10_000 + number}")) : Some.Args(("port", 10_000 + number)), $"p{number}"));

        var outcome = Compiled.All(Unpinned, [.. processes]);

        Assert.That(outcome.Value!.Select(process => process.Definition.Name), Is.EqualTo(Enumerable.Range(0, Many).Select(number => $"p{number}")));
    }

    [Test]
    public void Should_find_the_same_in_the_same_order_each_time()
    {
        var processes = Enumerable.Range(0, Many)
            .Select(number => Some.Process(number % 3 == 0 ? Some.Gunicorn : Some.Uvicorn, Some.Args(("bnd", "x"), ("port", 10_000 + (number % 500))), $"p{number}"))
            .ToArray();

        var found = Compiled.All(Unpinned, processes).Findings;

        Assert.That(found.Where(finding => finding.Process is not null).Select(finding => finding.Process).Distinct(), Is.EqualTo(processes.Select(process => process.Name)));
        Assert.That(
            found.Where(finding => finding.Message.EndsWith("listens already", StringComparison.Ordinal)).Select(finding => finding.Message).First(),
            Is.EqualTo("the process 'p3' listens on 127.0.0.1:8000, where 'p0' listens already"));
        Assert.That(Compiled.All(Unpinned, processes).Findings, Is.EqualTo(found));
    }
}
