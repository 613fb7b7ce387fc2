using System.Runtime.InteropServices;
using System.Text;
using Prodserver.Delivery.Folders;
using Prodserver.Testing;

namespace Prodserver.Delivery.Tests.Folders;

/// <summary>What the writer refuses, and that it then writes nothing.</summary>
public sealed class FolderRefusalTests : FolderWriterFixture
{
    [Test]
    public void Should_refuse_a_foreign_file_in_the_way_and_then_write_nothing_anywhere()
    {
        Folder.Write("production/a", "foreign");
        Folder.Write("production/nginx", "foreign");
        Folder.Write("production/plan.json/x", "foreign");

        var report = Write(
            [
                Some.Environment("development", ("a", "1")),
                Some.Environment("production", ("a", "1"), ("nginx/shop.conf", "1"), ("plan.json", "1")),
            ]);

        Assert.That(report.Findings.Select(finding => finding.ToString()), Is.EqualTo(
        [
            "out/production/a: error PB703: this file stands where an artifact has to go, and no manifest lists it; move it away, or replace it with --overwrite",
            "out/production/nginx: error PB703: this file stands where a folder of artifacts has to go; move it away",
            "out/production/plan.json: error PB703: a folder stands where an artifact has to go; move it away",
        ]));
        Assert.That(report.Findings.Select(finding => finding.Environment), Is.All.EqualTo("production"));
        Assert.That(report.Environments, Is.Empty);
        Assert.That(Files(), Is.EqualTo(["production/a", "production/nginx", "production/plan.json/x"]));
    }

    [Test]
    public void Should_refuse_a_file_in_place_of_the_environmentsFolder()
    {
        Folder.Write("production", "foreign");

        Assert.That(Findings(Some.Environment("production", ("a", "1"))), Is.EqualTo(
            ["out/production: error PB703: this file stands where the environment's folder has to go; move it away"]));
    }

    [TestCase("production")]
    [TestCase("production/nginx")]
    [TestCase("production/nginx/shop.conf")]
    [TestCase("production/.prodserver-journal")]
    public void Should_never_write_through_a_link(string link)
    {
        using var elsewhere = new TemporaryFolder();
        Directory.CreateDirectory(Path.GetDirectoryName(Absolute(link))!);
        File.CreateSymbolicLink(Absolute(link), elsewhere.Path);

        Assert.That(Findings(Some.Environment("production", ("nginx/shop.conf", "1"))), Is.EqualTo(
            [$"out/{link}: error PB705: this is a symbolic link, and artifacts are not written through links; remove it"]));
        Assert.That(Directory.GetFileSystemEntries(elsewhere.Path), Is.Empty);
    }

    [Test]
    public void Should_see_a_link_that_leads_nowhere()
    {
        File.CreateSymbolicLink(Absolute("production"), Absolute("nowhere"));

        Assert.That(Findings(Some.Environment("production", ("a", "1"))), Has.Count.EqualTo(1));
        Assert.That(Directory.Exists(Absolute("nowhere")), Is.False);
    }

    [Test]
    public void Should_write_below_an_outputFolder_that_is_itself_a_link()
    {
        using var elsewhere = new TemporaryFolder();
        File.CreateSymbolicLink(Absolute("out"), elsewhere.Path);

        var report = new FolderWriter().Write(new DeliveryFolder(Absolute("out"), "out"), [Some.Environment("production", ("a", "1"))]);

        Assert.That(report.Findings, Is.Empty);
        Assert.That(File.ReadAllText(elsewhere.Combine("production", "a")), Is.EqualTo("1"));
    }

    [TestCase("no json", "it is not JSON: line 1")]
    [TestCase("{\"files\": {\"../../secret\": \"\"}}", "one of its paths has a '..' segment")]
    [TestCase("{\"name\": \"a web app\"}", "it has no object 'files'")]
    [TestCase("[]", "it has no object 'files'")]
    [TestCase("{\"files\": {\"\\ud800\": \"\"}}", "it is not text")]
    public void Should_refuse_a_manifest_that_is_none(string text, string fault)
    {
        Folder.Write("production/manifest.json", text);

        Assert.That(Findings(Some.Environment("production", ("a", "1"))), Is.EqualTo(
            [$"out/production/manifest.json: error PB706: the last manifest can't be read: {fault}; move it away, or replace it and every artifact with --overwrite"]));
        Assert.That(Files(), Is.EqualTo(["production/manifest.json"]));
    }

    [Test]
    public void Should_replace_a_broken_manifest_when_asked_to_overwrite()
    {
        Folder.Write("production/manifest.json", "no json");

        Assert.That(Write(Some.Environment("production", ("a", "1")), overwrite: true).Findings, Is.Empty);
        Assert.That(Write(Some.Environment("production", ("a", "2"))).Findings, Is.Empty);
    }

    [Test]
    public void Should_remove_nothing_that_a_manifest_lists_with_another_hash()
    {
        Folder.Write("production/manifest.json", """{"files": {"mine": "00", "other": 5}}""");
        Folder.Write("production/mine", "1");
        Folder.Write("production/other", "1");

        Write(Some.Environment("production", ("a", "1")));

        Assert.That(Files(), Is.EqualTo(["production/a", "production/manifest.json", "production/mine", "production/other"]));
    }

    [Test]
    public void Should_refuse_paths_that_leave_theFolder_or_share_a_file()
    {
        var files = Some.Environment("production", ("../x", "1"), ("a", "1"), ("A", "1"), ("a/b", "1"), ("c", "1"));

        Assert.That(Findings(files with { Files = [.. files.Files, Some.File("c", "2")] }), Is.EqualTo(
        [
            "out/production: error PB701: the artifact path '../x' has a '..' segment",
            "out/production/A: error PB702: on a file system that ignores case this is 'a'",
            "out/production/c: error PB702: this path is rendered twice",
            "out/production/a: error PB702: this path is a file and a folder at once",
        ]));
        Assert.That(Files(), Is.Empty);
    }

    [TestCase("..")]
    [TestCase("a/b")]
    [TestCase("")]
    public void Should_refuse_an_environment_that_is_noFolders_name(string name) =>
        Assert.That(Findings(Some.Environment(name, ("a", "1"))).Single(), Does.EndWith("error PB701: the environment's name is not the name of a folder"));

    [Test]
    public void Should_say_what_the_file_system_refuses()
    {
        var findings = Findings(Some.Environment("production", (new string('x', 300), "1")));

        Assert.That(findings.Single(), Does.StartWith("out/production: error PB707: "));
    }

    [Test]
    [Platform("Linux")]
    public void Should_not_wait_for_a_pipe()
    {
        Directory.CreateDirectory(Absolute("production"));
        Assert.That(mkfifo(Absolute("production/a"), 0x1B6), Is.Zero);

        Assert.That(Findings(Some.Environment("production", ("a", "1"))).Single(), Does.StartWith("out/production/a: error PB703: "));
    }

    [DllImport("libc", CharSet = CharSet.Ansi, BestFitMapping = false, ThrowOnUnmappableChar = true)]
    private static extern int mkfifo(string path, uint mode);

    [Test]
    public void Should_leave_another_projectsFolder_alone()
    {
        Write(Of("bakery", "1"));

        Assert.Multiple(() =>
        {
            Assert.That(
                Findings(Of("shop", "2")),
                Is.EqualTo(["out/production/manifest.json: error PB708: this folder holds the artifacts of project 'bakery', and 'shop' would delete them; "
                    + "give each project an output folder of its own, or replace them with --overwrite"]));
            Assert.That(Read("production/nginx/bakery.conf"), Is.EqualTo("1"));
            Assert.That(Write(Of("shop", "2"), overwrite: true).Findings, Is.Empty);
            Assert.That(Files(), Is.EqualTo(["production/manifest.json", "production/nginx/shop.conf"]));
        });
    }

    private static EnvironmentFiles Of(string project, string text)
    {
        var files = Some.Environment("production", ($"nginx/{project}.conf", text));
        var manifest = Encoding.UTF8.GetString(files.Files[^1].Content.Span);
        return files with
        {
            Project = project,
            Files = [.. files.Files.Take(files.Files.Count - 1), Some.File("manifest.json", $$"""{"project":"{{project}}",{{manifest[1..]}}""")],
        };
    }
}
