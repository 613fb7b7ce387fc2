namespace Prodserver.Delivery.Tests.Folders;

/// <summary>What is written, left alone and removed.</summary>
public sealed class FolderWriterTests : FolderWriterFixture
{
    [Test]
    public void Should_create_an_environmentsFolder()
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
    public void Should_remove_what_is_no_longer_rendered_with_its_emptyFolders()
    {
        Write(Some.Environment("production", ("docker/a/Dockerfile", "FROM x"), ("plan.json", "{}")));

        var report = Write(Some.Environment("production", ("plan.json", "{}"))).Environments.Single();

        Assert.That(report.Removed, Is.EqualTo(["docker/a/Dockerfile"]));
        Assert.That(Directory.Exists(Absolute("production/docker")), Is.False);
    }

    [Test]
    public void Should_let_a_file_become_aFolder_and_back()
    {
        Write(Some.Environment("production", ("nginx", "x"), ("env/a/b", "y")));
        Write(Some.Environment("production", ("nginx/shop.conf", "x"), ("env", "y")));

        Assert.That(Files(), Is.EqualTo(["production/env", "production/manifest.json", "production/nginx/shop.conf"]));
    }

    [Test]
    public void Should_leave_foreign_files_alone()
    {
        Write(Some.Environment("production", ("nginx/shop.conf", "1")));
        Folder.Write("production/nginx/notes.txt", "mine");
        Folder.Write("production/todo", "mine too");
        Folder.Write("elsewhere/x", "mine as well");

        var report = Write(Some.Environment("production", ("plan.json", "{}"))).Environments.Single();

        Assert.That(report.Foreign, Is.EqualTo(["nginx/notes.txt", "todo"]));
        Assert.That(Files(), Is.EqualTo(["elsewhere/x", "production/manifest.json", "production/nginx/notes.txt", "production/plan.json", "production/todo"]));
    }

    [Test]
    public void Should_keep_a_file_that_was_edited_by_hand()
    {
        Write(Some.Environment("production", ("a", "1"), ("gone", "1")));
        Folder.Write("production/a", "edited");
        Folder.Write("production/gone", "edited");

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
        Folder.Write("production/a", "edited");
        Write(Some.Environment("production", ("a", "2")));

        var report = Write(Some.Environment("production", ("a", "3")));

        Assert.That(report.Environments.Single().Kept, Is.EqualTo(["a"]));
        Assert.That(Read("production/a"), Is.EqualTo("edited"));
    }

    [Test]
    public void Should_count_an_edit_that_the_new_text_holds_already_as_unchanged()
    {
        Write(Some.Environment("production", ("a", "1")));
        Folder.Write("production/a", "2");

        var report = Write(Some.Environment("production", ("a", "2")));

        Assert.That(report.Findings, Is.Empty);
        Assert.That(report.Environments.Single().Unchanged, Is.EqualTo(["a"]));
    }

    [Test]
    public void Should_replace_edited_and_foreign_files_when_asked_to_overwrite()
    {
        Write(Some.Environment("production", ("a", "1"), ("gone", "1")));
        Folder.Write("production/a", "edited");
        Folder.Write("production/gone", "edited");
        Folder.Write("production/b", "foreign");
        Folder.Write("production/c", "foreign");

        var report = Write(Some.Environment("production", ("a", "2"), ("b", "2")), overwrite: true);

        Assert.That(report.Findings, Is.Empty);
        Assert.That((Read("production/a"), Read("production/b"), Read("production/c")), Is.EqualTo(("2", "2", "foreign")));
        Assert.That(File.Exists(Absolute("production/gone")), Is.False);
    }
}
