using Prodserver.Testing.Hosts;

namespace EndToEnd.Tests.Deployed;

/// <summary>Every example of the package's documentation that can start does so in a container of a real Docker engine, by its rendered compose file.</summary>
[RequiresContainers]
public sealed class ContainedExamplesTests
{
    private ExampleContainers _containers = null!;

    private static IEnumerable<string> Examples => DocumentedExample.All.Select(example => example.Case);

    [OneTimeSetUp]
    public void Build() => _containers = new ExampleContainers();

    [OneTimeTearDown]
    public void Leave() => _containers?.Dispose();

    [TestCaseSource(nameof(Examples))]
    public void Should_serve_a_page(string name)
    {
        using var example = _containers.Start(DocumentedExample.All.Single(example => example.Case == name));

        Assert.That(example.PageAsync, Is.EqualTo("It works.").After(60_000, 100), example.Logs);
    }
}
