using System.Text.Json;
using Prodserver.Testing;

namespace Build.Tests.Scripts;

/// <summary>What the build program refers to, with the stand-ins and with the packages they stand in for.</summary>
public class CakePackagesTests
{
    [Test]
    public async Task Should_refer_to_the_stand_ins_by_default()
    {
        var (packages, projects, assemblies) = await Evaluate();

        Assert.Multiple(() =>
        {
            Assert.That(packages, Is.EqualTo(new[] { "DiffPlex" }));
            Assert.That(projects, Is.EquivalentTo(["Cake.Docker", "Cake.Frosting"]));
            Assert.That(assemblies, Does.Contain("Cake.Core"));
        });
    }

    [Test]
    public async Task Should_refer_to_the_packages_and_to_nothing_of_ours_when_asked()
    {
        var (packages, projects, assemblies) = await Evaluate("-property:UseCakePackages=true");

        Assert.Multiple(() =>
        {
            Assert.That(packages, Is.EquivalentTo(["Cake.Docker", "Cake.Frosting", "DiffPlex"]));
            Assert.That(projects, Is.Empty);
            Assert.That(assemblies, Is.Empty);
        });
    }

    private static async Task<(string[] Packages, string[] StandIns, string[] Assemblies)> Evaluate(params string[] properties)
    {
        var run = await ProgramRun.Start("dotnet",
        [
            "msbuild", RepositoryFolder.Combine("build", "Build.csproj"), "-getItem:PackageReference,ProjectReference,Reference", .. properties,
        ]);
        var items = JsonDocument.Parse(run.Output).RootElement.GetProperty("Items");
        return (
            [.. Names(items, "PackageReference", "Identity")],
            [.. Names(items, "ProjectReference", "Filename").Where(name => !name.StartsWith("Prodserver.", StringComparison.Ordinal))],
            [.. Names(items, "Reference", "Identity")]);
    }

    private static IEnumerable<string> Names(JsonElement items, string kind, string name) =>
        items.GetProperty(kind).EnumerateArray().Select(item => item.GetProperty(name).GetString()!);
}
