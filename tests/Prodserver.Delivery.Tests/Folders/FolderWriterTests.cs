using System.Runtime.InteropServices;
using System.Text;
using Prodserver.Delivery.Folders;
using Prodserver.Testing;

namespace Prodserver.Delivery.Tests.Folders;

public sealed class FolderWriterTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Test]
    public void Should_create_an_environments_folder()
    {
        var report = Write(Some.Environment("production", ("nginx/shop.conf", "server {}\n"), ("plan.json", "{}\n")));

        Assert.That(report.Findings, Is.Empty);
        Assert.That(report.Environments.Single().Written.Select(file => file.Path), Is.EqualTo(["nginx/shop.conf", "plan.json", "manifest.json"]));
        Assert.That(Files(), Is.EqualTo(["production/manifest.json", "production/nginx/shop.conf", "production/plan.json"]));
        Assert.That(Read("production/nginx/shop.conf"), Is.EqualTo("server {}\n"));
    }

    [Test]
    public void Should_write_nothing_when_nothing_changed()
    {
        var files = Some.Environment("production", ("nginx/shop.conf", "server {}\n"), ("empty", ""));
        Write(files);
        var before = Snapshot();

        var report = Write(files).Environments.Single();

        Assert.That(report.IsEmpty);
        Assert.That(report.Unchanged, Is.EqualTo(["nginx/shop.conf", "empty", "manifest.json"]));
        Assert.That(Snapshot(), Is.EqualTo(before));
    }

    [Test]
    public void Should_leave_the_times_of_unchanged_files_alone()
    {
        Write(Some.Environment("production", ("a", "1"), ("b", "1")));
        var then = new DateTime(2001, 2, 3, 4, 5, 6, DateTimeKind.Utc);
        File.SetLastWriteTimeUtc(Absolute("production/a"), then);
        File.SetLastWriteTimeUtc(Absolute("production/b"), then);

        var report = Write(Some.Environment("production", ("a", "1"), ("b", "2"))).Environments.Single();

        Assert.That(report.Written.Select(file => file.Path), Is.EqualTo(["b", "manifest.json"]));
        Assert.That(report.Unchanged, Is.EqualTo(["a"]));
        Assert.That(File.GetLastWriteTimeUtc(Absolute("production/a")), Is.EqualTo(then));
        Assert.That(File.GetLastWriteTimeUtc(Absolute("production/b")), Is.Not.EqualTo(then));
        Assert.That(Read("production/b"), Is.EqualTo("2"));
        Assert.That(Files(), Is.EqualTo(["production/a", "production/b", "production/manifest.json"]));
    }

    [Test]
    public void Should_remove_what_is_no_longer_rendered_with_its_empty_folders()
    {
        Write(Some.Environment("production", ("docker/a/Dockerfile", "FROM x"), ("plan.json", "{}")));

        var report = Write(Some.Environment("production", ("plan.json", "{}"))).Environments.Single();

        Assert.That(report.Removed, Is.EqualTo(["docker/a/Dockerfile"]));
        Assert.That(Directory.Exists(Absolute("production/docker")), Is.False);
    }

    [Test]
    public void Should_let_a_file_become_a_folder_and_back()
    {
        Write(Some.Environment("production", ("nginx", "x"), ("env/a/b", "y")));
        Write(Some.Environment("production", ("nginx/shop.conf", "x"), ("env", "y")));

        Assert.That(Files(), Is.EqualTo(["production/env", "production/manifest.json", "production/nginx/shop.conf"]));
    }

    [Test]
    public void Should_leave_foreign_files_alone()
    {
        Write(Some.Environment("production", ("nginx/shop.conf", "1")));
        _folder.Write("production/nginx/notes.txt", "mine");
        _folder.Write("production/todo", "mine too");
        _folder.Write("elsewhere/x", "mine as well");

        var report = Write(Some.Environment("production", ("plan.json", "{}"))).Environments.Single();

        Assert.That(report.Foreign, Is.EqualTo(["nginx/notes.txt", "todo"]));
        Assert.That(Files(), Is.EqualTo(["elsewhere/x", "production/manifest.json", "production/nginx/notes.txt", "production/plan.json", "production/todo"]));
    }

    [Test]
    public void Should_keep_a_file_that_was_edited_by_hand()
    {
        Write(Some.Environment("production", ("a", "1"), ("gone", "1")));
        _folder.Write("production/a", "edited");
        _folder.Write("production/gone", "edited");

        var report = Write(Some.Environment("production", ("a", "2")));

        Assert.That(report.Findings.Select(finding => finding.ToString()), Is.EqualTo(
        [
            "out/production/gone: warning PB704: this file is no longer rendered, but was edited by hand and stays; delete it, or let --overwrite do so",
            "out/production/a: warning PB704: this file was edited by hand and stays; carry the change over to a template or the config, then replace it with --overwrite",
        ]));
        Assert.That(report.Environments.Single().Kept, Is.EqualTo(["gone", "a"]));
        Assert.That((Read("production/a"), Read("production/gone")), Is.EqualTo(("edited", "edited")));
    }

    [Test]
    public void Should_go_on_keeping_it_in_later_runs()
    {
        Write(Some.Environment("production", ("a", "1")));
        _folder.Write("production/a", "edited");
        Write(Some.Environment("production", ("a", "2")));

        var report = Write(Some.Environment("production", ("a", "3")));

        Assert.That(report.Environments.Single().Kept, Is.EqualTo(["a"]));
        Assert.That(Read("production/a"), Is.EqualTo("edited"));
    }

    [Test]
    public void Should_count_an_edit_that_the_new_text_holds_already_as_unchanged()
    {
        Write(Some.Environment("production", ("a", "1")));
        _folder.Write("production/a", "2");

        var report = Write(Some.Environment("production", ("a", "2")));

        Assert.That(report.Findings, Is.Empty);
        Assert.That(report.Environments.Single().Unchanged, Is.EqualTo(["a"]));
    }

    [Test]
    public void Should_replace_edited_and_foreign_files_when_asked_to_overwrite()
    {
        Write(Some.Environment("production", ("a", "1"), ("gone", "1")));
        _folder.Write("production/a", "edited");
        _folder.Write("production/gone", "edited");
        _folder.Write("production/b", "foreign");
        _folder.Write("production/c", "foreign");

        var report = Write(Some.Environment("production", ("a", "2"), ("b", "2")), overwrite: true);

        Assert.That(report.Findings, Is.Empty);
        Assert.That((Read("production/a"), Read("production/b"), Read("production/c")), Is.EqualTo(("2", "2", "foreign")));
        Assert.That(File.Exists(Absolute("production/gone")), Is.False);
    }

    [Test]
    public void Should_refuse_a_foreign_file_in_the_way_and_then_write_nothing_anywhere()
    {
        _folder.Write("production/a", "foreign");
        _folder.Write("production/nginx", "foreign");
        _folder.Write("production/plan.json/x", "foreign");

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
    public void Should_refuse_a_file_in_place_of_the_environments_folder()
    {
        _folder.Write("production", "foreign");

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
    public void Should_write_below_an_output_folder_that_is_itself_a_link()
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
        _folder.Write("production/manifest.json", text);

        Assert.That(Findings(Some.Environment("production", ("a", "1"))), Is.EqualTo(
            [$"out/production/manifest.json: error PB706: the last manifest can't be read: {fault}; move it away, or replace it and every artifact with --overwrite"]));
        Assert.That(Files(), Is.EqualTo(["production/manifest.json"]));
    }

    [Test]
    public void Should_replace_a_broken_manifest_when_asked_to_overwrite()
    {
        _folder.Write("production/manifest.json", "no json");

        Assert.That(Write(Some.Environment("production", ("a", "1")), overwrite: true).Findings, Is.Empty);
        Assert.That(Write(Some.Environment("production", ("a", "2"))).Findings, Is.Empty);
    }

    [Test]
    public void Should_remove_nothing_that_a_manifest_lists_with_another_hash()
    {
        _folder.Write("production/manifest.json", """{"files": {"mine": "00", "other": 5}}""");
        _folder.Write("production/mine", "1");
        _folder.Write("production/other", "1");

        Write(Some.Environment("production", ("a", "1")));

        Assert.That(Files(), Is.EqualTo(["production/a", "production/manifest.json", "production/mine", "production/other"]));
    }

    [Test]
    public void Should_refuse_paths_that_leave_the_folder_or_share_a_file()
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
    public void Should_refuse_an_environment_that_is_no_folders_name(string name) =>
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
    public void Should_leave_another_projects_folder_alone()
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

    private WriteReport Write(EnvironmentFiles environment, bool overwrite = false) => Write([environment], overwrite);

    private WriteReport Write(EnvironmentFiles[] environments, bool overwrite = false) =>
        new FolderWriter(overwrite).Write(new DeliveryFolder(_folder.Path, "out"), environments);

    private List<string> Findings(EnvironmentFiles environment) => [.. Write(environment).Findings.Select(finding => finding.ToString())];

    private string Absolute(string path) => _folder.Combine(path);

    private string Read(string path) => File.ReadAllText(Absolute(path));

    private List<string> Files() =>
    [
        .. Directory.EnumerateFiles(_folder.Path, "*", SearchOption.AllDirectories)
            .Select(path => Path.GetRelativePath(_folder.Path, path))
            .Order(StringComparer.Ordinal),
    ];

    /// <summary>Every path with its times: equal only where nothing was written.</summary>
    private List<(string, DateTime)> Snapshot() =>
    [
        .. Directory.EnumerateFileSystemEntries(_folder.Path, "*", SearchOption.AllDirectories)
            .Select(path => (path, File.GetLastWriteTimeUtc(path)))
            .Order(),
    ];
}
