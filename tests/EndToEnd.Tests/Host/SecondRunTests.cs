using EndToEnd.Tests.Programs;
using Prodserver.Testing;

namespace EndToEnd.Tests.Host;

/// <summary>What a deploy does to a folder that an earlier one has written.</summary>
public sealed class SecondRunTests
{
    private const string Site = "output/production/nginx/myproject.conf";

    private TemporaryFolder _folder = null!;

    [SetUp]
    public async Task SetUp()
    {
        _folder = new TemporaryFolder();
        FolderCopy.Copy(RepositoryFolder.Combine("samples", "single"), _folder.Combine("project"));
        var result = await DeployAsync();
        Assert.That(result.ExitCode, Is.Zero, result.Output);
    }

    [TearDown]
    public void TearDown() => _folder.Dispose();

    [Test]
    public async Task Should_write_nothing_when_nothing_changed()
    {
        var before = FolderState.Times(_folder.Combine("output"));

        var result = await DeployAsync();

        Assert.That(result.ExitCode, Is.Zero, result.Output);
        Assert.That(FolderState.Times(_folder.Combine("output")), Is.EqualTo(before));
    }

    [Test]
    public async Task Should_keep_a_file_edited_by_hand_and_say_so()
    {
        await File.AppendAllTextAsync(_folder.Combine(Site), "# by hand\n");
        var before = FolderState.Hashes(_folder.Combine("output"));

        var result = await DeployAsync();

        Assert.That(result.ExitCode, Is.Zero, result.Output);
        Assert.That(result.Output, Does.Contain("output/production/nginx/myproject.conf: warning PB704: this file was edited by hand and stays"));
        Assert.That(FolderState.Hashes(_folder.Combine("output")), Is.EqualTo(before));
    }

    [Test]
    public async Task Should_replace_a_file_edited_by_hand_when_asked_to()
    {
        var before = FolderState.Hashes(_folder.Combine("output"));
        await File.AppendAllTextAsync(_folder.Combine(Site), "# by hand\n");

        var result = await DeployAsync("--overwrite");

        Assert.That(result.ExitCode, Is.Zero, result.Output);
        Assert.That(FolderState.Hashes(_folder.Combine("output")), Is.EqualTo(before));
    }

    [Test]
    public async Task Should_remove_what_is_no_longer_made_and_leave_what_is_not_ours()
    {
        _folder.Write("output/production/notes.txt", "ours alone\n");
        _folder.Write("project/myproject/settings.py", (await File.ReadAllTextAsync(_folder.Combine("project/myproject/settings.py"))).Replace("\"web\"", "\"pages\""));

        var result = await DeployAsync("--environment=production");

        Assert.That(result.ExitCode, Is.Zero, result.Output);
        Assert.That(_folder.Combine("output/production/systemd/myproject-pages.service"), Does.Exist);
        Assert.That(_folder.Combine("output/production/systemd/myproject-web.service"), Does.Not.Exist);
        Assert.That(_folder.Combine("output/production/notes.txt"), Does.Exist);
    }

    private Task<ProgramResult> DeployAsync(params IReadOnlyList<string> more) =>
        (BuildHost.Start(["--target=Deploy", "--project=project", "--output=output", .. more]) with { WorkingDirectory = _folder.Path }).RunAsync();
}
