using System.Xml.Linq;
using Prodserver.Testing;

namespace Architecture.Tests;

public sealed class BuildTests
{
    private static readonly string Project = RepositoryFolder.Combine("build", "Build.csproj");

    [Test]
    public void Should_compose_all_rooms_and_only_them()
    {
        var references = XDocument.Load(Project).Descendants("ProjectReference").Select(reference => reference.Attribute("Include")!.Value);
        Assert.That(
            references.Where(path => !path.StartsWith("stand-ins/", StringComparison.Ordinal)),
            Is.EquivalentTo(Rooms.All.Select(room => $"../src/{room.Name}/{room.Name}.csproj")));
    }

    [Test]
    public void Should_be_the_only_home_of_cake()
    {
        var users = Directory.EnumerateFiles(RepositoryFolder.Combine("src"), "*.csproj", SearchOption.AllDirectories)
            .Where(path => XDocument.Load(path).Descendants().Any(element => element.Attribute("Include")?.Value.StartsWith("Cake", StringComparison.Ordinal) ?? false));
        Assert.That(users, Is.Empty);
    }

    [Test]
    public void Should_know_every_project_under_src() => Assert.That(
        Directory.EnumerateFiles(RepositoryFolder.Combine("src"), "*.csproj", SearchOption.AllDirectories).Select(path => Path.GetFileNameWithoutExtension(path)),
        Is.EquivalentTo(Rooms.All.Select(room => room.Name)));
}
