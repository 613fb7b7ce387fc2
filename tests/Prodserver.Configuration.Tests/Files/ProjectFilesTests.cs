using System.Text;
using Prodserver.Configuration.Files;
using Prodserver.Core.Findings;
using Prodserver.Core.Projects;
using Prodserver.Testing;

namespace Prodserver.Configuration.Tests.Files;

internal sealed class ProjectFilesTests
{
    private TemporaryFolder _folder;
    private TemporaryFolder _outside;

    [SetUp]
    public void CreateFolders() => (_folder, _outside) = (new TemporaryFolder(), new TemporaryFolder());

    [TearDown]
    public void DeleteFolders()
    {
        _folder.Dispose();
        _outside.Dispose();
    }

    [Test]
    public void Should_remember_what_was_read_with_its_hash()
    {
        _folder.Write("b/x.py", "abc");
        _folder.Write("a.py", "");
        _folder.Write("unread.py", "");
        var files = new ProjectFiles(_folder.Path);

        files.Read("b/x.py");
        files.Read("b/x.py");
        files.Read("a.py");
        files.Read("missing.py");
        files.IsFile("unread.py");

        Assert.That(
            files.Inputs,
            Is.EqualTo(new[]
            {
                new InputFile("a.py", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
                new InputFile("b/x.py", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
            }));
    }

    [Test]
    public void Should_tell_folders_from_files()
    {
        _folder.Write("settings.py/x.txt", "");
        var files = new ProjectFiles(_folder.Path);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(files.Read("settings.py"), Is.Null);
            Assert.That(files.IsFolder("settings.py"), Is.True);
            Assert.That(files.IsFile("settings.py"), Is.False);
            Assert.That(files.IsFolder(""), Is.True);
            Assert.That(files.Findings, Is.Empty);
        }
    }

    [Test]
    public void Should_follow_links_within_the_project()
    {
        _folder.Write("config/base.py", "x");
        File.CreateSymbolicLink(_folder.Combine("link.py"), "config/base.py");
        Directory.CreateSymbolicLink(_folder.Combine("other"), _folder.Combine("config"));
        var files = new ProjectFiles(_folder.Path);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(Text(files.Read("link.py")), Is.EqualTo("x"));
            Assert.That(Text(files.Read("other/base.py")), Is.EqualTo("x"));
            Assert.That(files.Findings, Is.Empty);
        }
    }

    [Test]
    public void Should_work_in_a_folder_that_is_itself_a_link()
    {
        _folder.Write("a.py", "x");
        Directory.CreateSymbolicLink(_outside.Combine("project"), _folder.Path);

        Assert.That(Text(new ProjectFiles(_outside.Combine("project")).Read("a.py")), Is.EqualTo("x"));
    }

    [Test]
    public void Should_not_follow_links_that_lead_out_of_the_project()
    {
        _outside.Write("secret.py", "x");
        File.CreateSymbolicLink(_folder.Combine("a.py"), _outside.Combine("secret.py"));
        Directory.CreateSymbolicLink(_folder.Combine("b"), _outside.Path);
        Directory.CreateDirectory(_folder.Combine("c"));
        File.CreateSymbolicLink(_folder.Combine("c", "d.py"), "../../" + Path.GetFileName(_outside.Path) + "/secret.py");
        File.CreateSymbolicLink(_folder.Combine("loop"), "loop");
        File.CreateSymbolicLink(_folder.Combine("dangling.py"), "nowhere.py");
        var files = new ProjectFiles(_folder.Path);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(files.Read("a.py"), Is.Null);
            Assert.That(files.Read("b/secret.py"), Is.Null);
            Assert.That(files.Read("c/d.py"), Is.Null);
            Assert.That(files.Read("loop"), Is.Null);
            Assert.That(files.Read("dangling.py"), Is.Null);
            Assert.That(
                string.Join('\n', files.Findings),
                Is.EqualTo(
                    """
                    a.py: error PB310: the link leads out of the project's folder; copy the file into the project
                    b: error PB310: the link leads out of the project's folder; copy the file into the project
                    c/d.py: error PB310: the link leads out of the project's folder; copy the file into the project
                    """));
        }
    }

    [TestCase("../x")]
    [TestCase("a/../../x")]
    [TestCase("/etc/passwd")]
    [TestCase("a\\..\\x")]
    [TestCase("a\0b")]
    public void Should_not_leave_the_project_by_a_path(string path)
    {
        var files = new ProjectFiles(_folder.Path);

        Assert.That(files.Read(path), Is.Null);
        Assert.That(files.Findings.Select(finding => finding.Code), Is.EqualTo(new[] { FileFindings.OutsideProject }));
    }

    [Test]
    public void Should_refuse_a_file_that_is_too_large()
    {
        using (var file = File.Create(_folder.Combine("uv.lock")))
        {
            file.SetLength(33 * 1024 * 1024);
        }

        var files = new ProjectFiles(_folder.Path);

        Assert.That(files.Read("uv.lock"), Is.Null);
        Assert.That(string.Join('\n', files.Findings), Is.EqualTo("uv.lock: error PB311: the file is larger than 32 MB; put data elsewhere"));
    }

    [Test]
    public void Should_say_where_a_file_is_no_text()
    {
        var findings = new FindingCollector();

        Assert.That(TextFile.Decode([.. "ab\né"u8, 0xFF, (byte)'x'], "a.yaml", findings), Is.Null);
        Assert.That(TextFile.Decode("a\0b"u8, "b.yaml", findings), Is.Null);
        Assert.That(
            string.Join('\n', findings.Findings),
            Is.EqualTo(
                """
                a.yaml:2:2: error PB312: the bytes here are not UTF-8 text; save the file as UTF-8
                b.yaml: error PB312: the file holds NUL characters, so it is not text; restore it as text
                """));
    }

    private static string? Text(ReadOnlyMemory<byte>? bytes) => bytes is { } content ? Encoding.UTF8.GetString(content.Span) : null;
}
