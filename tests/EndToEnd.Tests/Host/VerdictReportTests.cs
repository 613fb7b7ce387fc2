using Prodserver.Testing;

namespace EndToEnd.Tests.Host;

/// <summary>A report says which program of which version judged what; the artifacts themselves know nothing of this machine's programs.</summary>
[RequiresTool("nginx")]
[RequiresTool("systemd-analyze")]
public sealed class VerdictReportTests
{
    [Test]
    public async Task Should_name_the_version_of_each_program_that_judged()
    {
        using var folder = new TemporaryFolder();
        FolderCopy.Copy(RepositoryFolder.Combine("samples", "single"), folder.Combine("project"));

        var run = await BuildHost.Start("--target=Verify", "--project=" + folder.Combine("project")).RunAsync();

        Assert.Multiple(() =>
        {
            Assert.That(run.ExitCode, Is.Zero, run.Output);
            Assert.That(run.Output, Does.Match(@"nginx -t .*\bdev, production\b.*\bpassed\b.* nginx \d+\.\d+"));
            Assert.That(run.Output, Does.Match(@"systemd-analyze verify .*\bdev, production\b.*\bpassed\b.* systemd-analyze \d+"));
            Assert.That(run.Output, Does.Match(@"sh -n .*\bdev, production\b.*\bpassed\b"));
        });
    }
}
