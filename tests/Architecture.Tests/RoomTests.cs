using System.Runtime.InteropServices;
using NetArchTest.Rules;
using Prodserver.Testing;

namespace Architecture.Tests;

/// <summary>The rule that the rooms are held apart by: arrows point at the core, and each tool has one home.</summary>
[TestFixtureSource(typeof(Rooms), nameof(Rooms.All))]
public sealed class RoomTests(Room room)
{
    /// <summary>Types that reach outside the process, or read its clock.</summary>
    private static readonly string[] Outside =
    [
        "System.Diagnostics.Process", "System.Diagnostics.ProcessStartInfo", "System.Diagnostics.Stopwatch", "System.Net.Http", "System.Net.Sockets.Socket",
        "System.Random", "System.TimeProvider", "System.Threading.Timer",
    ];

    private static readonly string[] FileTypes =
    [
        "System.IO.File", "System.IO.FileInfo", "System.IO.FileStream", "System.IO.Directory", "System.IO.DirectoryInfo", "System.IO.RandomAccess",
        "System.IO.StreamWriter", "System.IO.Enumeration",
    ];

    /// <summary>The namespaces of the packages.</summary>
    private static readonly Dictionary<string, string> Namespaces = new()
    {
        ["CliWrap"] = "CliWrap",
        ["Scriban.Signed"] = "Scriban",
        ["Tomlyn"] = "Tomlyn",
        ["YamlDotNet"] = "YamlDotNet",
    };

    [Test]
    public void Should_refer_to_no_other_rooms() => Assert.That(room.ProjectReferences, Is.EquivalentTo(room.MayUse));

    [Test]
    public void Should_refer_to_no_other_packages() => Assert.That(room.PackageReferences, Is.EquivalentTo(room.Packages));

    [Test]
    public void Should_be_compiled_against_nothing_else()
    {
        var allowed = room.MayUse.Concat(room.Packages).ToHashSet();
        var others = room.Assembly.GetReferencedAssemblies().Select(assembly => assembly.Name!).Where(name => !allowed.Contains(name) && !IsOfDotnet(name));
        Assert.That(others, Is.Empty);
    }

    [Test]
    public void Should_not_touch_the_packages_of_other_rooms() =>
        AssertUnused([.. Namespaces.Where(package => !room.Packages.Contains(package.Key)).Select(package => package.Value), "Cake"]);

    [Test]
    public void Should_reach_outside_the_process_only_to_deliver()
    {
        if (room.IsPure)
        {
            AssertUnused(Outside);
        }
        else
        {
            AssertUnused(["System.Random", "System.TimeProvider"]);
        }
    }

    [Test]
    public void Should_touch_files_only_where_that_is_its_job()
    {
        if (!room.Files)
        {
            AssertUnused(FileTypes);
        }
        else
        {
            Assert.That(Types.InAssembly(room.Assembly).That().HaveDependencyOnAny(FileTypes).GetTypes(), Is.Not.Empty, "the rule above names the wrong types");
        }
    }

    [Test]
    public void Should_not_know_the_build_program() =>
        Assert.That(File.ReadAllText(RepositoryFolder.Combine("src", room.Name, room.Name + ".csproj")), Does.Not.Contain("build/"));

    private static bool IsOfDotnet(string assembly) => File.Exists(Path.Combine(RuntimeEnvironment.GetRuntimeDirectory(), assembly + ".dll"));

    private void AssertUnused(string[] names) =>
        Assert.That(Types.InAssembly(room.Assembly).That().HaveDependencyOnAny(names).GetTypes().Select(type => type.FullName), Is.Empty);
}
