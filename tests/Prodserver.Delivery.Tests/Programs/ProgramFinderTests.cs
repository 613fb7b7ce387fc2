using System.Runtime.Versioning;
using Prodserver.Delivery.Programs;
using Prodserver.Testing;

namespace Prodserver.Delivery.Tests.Programs;

[Platform("Linux,MacOsX")]
[UnsupportedOSPlatform("windows")]
public sealed class ProgramFinderTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Test]
    public void Should_find_programs_in_the_order_of_the_path()
    {
        var second = Program("b/tool");
        var first = Program("a/tool");

        var found = new ProgramFinder($"{_folder.Combine("a")}:{_folder.Combine("b")}:{_folder.Combine("a")}").FindAll("tool");

        Assert.That(found.Select(program => program.Path), Is.EqualTo([first, second]));
    }

    [Test]
    public void Should_pass_by_what_is_not_executable_and_what_is_not_absolute()
    {
        _folder.Write("a/tool", "");
        Directory.CreateDirectory(_folder.Combine("b", "tool"));

        Assert.That(new ProgramFinder($"{_folder.Combine("a")}:{_folder.Combine("b")}:.::relative").Find("tool"), Is.Null);
    }

    [Test]
    public void Should_know_a_program_by_the_file_that_a_link_leads_to()
    {
        var target = Program("versions/2/tool");
        Directory.CreateDirectory(_folder.Combine("bin"));
        File.CreateSymbolicLink(_folder.Combine("bin", "tool"), target);
        var finder = new ProgramFinder(_folder.Combine("bin"));
        var before = finder.Find("tool")!;

        File.AppendAllText(target, "upgraded");

        Assert.That(before.Path, Is.EqualTo(_folder.Combine("bin", "tool")));
        Assert.That(finder.Find("tool")!.Identity, Is.Not.EqualTo(before.Identity));
    }

    [Test]
    [RequiresTool("/usr/sbin/nginx")]
    public void Should_find_servers_that_no_users_path_has() =>
        Assert.That(new ProgramFinder("/usr/bin").Find("nginx")?.Path, Is.EqualTo("/usr/sbin/nginx"));

    private string Program(string path)
    {
        var absolute = _folder.Write(path, "#!/bin/sh\n");
        File.SetUnixFileMode(absolute, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        return absolute;
    }
}
