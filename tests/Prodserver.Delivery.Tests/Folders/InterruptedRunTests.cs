using Prodserver.Delivery.Folders;
using Prodserver.Testing;

namespace Prodserver.Delivery.Tests.Folders;

/// <summary>A run that is killed between any two of its file operations; the folder is put into the state that it would leave.</summary>
public sealed class InterruptedRunTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Test]
    public void Should_take_its_files_for_ours()
    {
        Write(Some.Environment("production", ("a", "1"), ("b", "1")));
        Journal(("a", "2"), ("new", "2"), ("b", "2"));
        _folder.Write("production/a", "2");
        _folder.Write("production/new", "2");
        _folder.Write("production/b.prodserver-new", "half");

        var report = Write(Some.Environment("production", ("a", "3"), ("b", "3")));

        Assert.That(report.Findings, Is.Empty);
        Assert.That(report.Environments.Single().Removed, Is.EqualTo([".prodserver-journal", "b.prodserver-new", "new"]));
        Assert.That(Files(), Is.EqualTo(["a=3", "b=3"]));
    }

    [Test]
    public void Should_still_do_so_after_a_second_kill()
    {
        Write(Some.Environment("production", ("a", "1")));
        Journal(("a", "2"));
        _folder.Write("production/a", "2");
        Journal(("a", "3"));

        Assert.That(Write(Some.Environment("production", ("a", "4"))).Findings, Is.Empty);
        Assert.That(Files(), Is.EqualTo(["a=4"]));
    }

    [Test]
    public void Should_not_trust_a_journal_line_that_was_cut_off()
    {
        Write(Some.Environment("production", ("a", "1")));
        Journal(("a", "2"));
        File.AppendAllText(_folder.Combine("production", ".prodserver-journal"), new string('0', 64) + "  b");
        _folder.Write("production/b", "foreign");

        var report = Write(Some.Environment("production", ("a", "3")));

        Assert.That(report.Environments.Single().Foreign, Is.EqualTo(["b"]));
    }

    [Test]
    public void Should_finish_when_only_the_journal_was_left()
    {
        var files = Some.Environment("production", ("a", "1"));
        Write(files);
        Journal(("a", "1"));

        Write(files);

        Assert.That(File.Exists(_folder.Combine("production", ".prodserver-journal")), Is.False);
        Assert.That(Files(), Is.EqualTo(["a=1"]));
    }

    [Test]
    public void Should_start_a_new_folder_afresh()
    {
        _folder.Write(".production.prodserver-new/a", "half");

        Assert.That(Write(Some.Environment("production", ("b", "1"))).Findings, Is.Empty);
        Assert.That(Files(), Is.EqualTo(["b=1"]));
        Assert.That(Directory.Exists(_folder.Combine(".production.prodserver-new")), Is.False);
    }

    private WriteReport Write(EnvironmentFiles environment) =>
        new FolderWriter().Write(new DeliveryFolder(_folder.Path, "out"), [environment]);

    private void Journal(params (string Path, string Text)[] files) =>
        WriteJournal.Append(_folder.Combine("production", ".prodserver-journal"), files.Select(file => Some.File(file.Path, file.Text)));

    private List<string> Files() =>
    [
        .. Directory.EnumerateFiles(_folder.Combine("production"))
            .Where(path => Path.GetFileName(path) != "manifest.json")
            .Select(path => $"{Path.GetFileName(path)}={File.ReadAllText(path)}")
            .Order(StringComparer.Ordinal),
    ];
}
