using Prodserver.Testing;

namespace EndToEnd.Tests.Host;

/// <summary>The same project gives the same bytes, whatever surrounds the run.</summary>
public sealed class DeterminismTests
{
    private TemporaryFolder _folder = null!;

    [SetUp]
    public void SetUp() => _folder = new TemporaryFolder();

    [TearDown]
    public void TearDown() => _folder.Dispose();

    [Test]
    public async Task Should_write_the_same_bytes_from_another_folder_under_another_environment()
    {
        var here = await DeployAsync("shop", new Dictionary<string, string>());
        var there = await DeployAsync(
            "a checkout with blanks, in Ünïcode",
            new Dictionary<string, string>
            {
                ["LANG"] = "tr_TR.UTF-8",
                ["LC_ALL"] = "tr_TR.UTF-8",
                ["DOTNET_SYSTEM_GLOBALIZATION_INVARIANT"] = "0",
                ["TZ"] = "Pacific/Kiritimati",
                ["HOME"] = _folder.Path,
                ["USER"] = "somebody",
                ["HOSTNAME"] = "elsewhere",
                ["PORT"] = "9999",
                ["SHOP_STATE_DIR"] = "/elsewhere",
                ["DJANGO_SETTINGS_MODULE"] = "elsewhere.settings",
                ["DJANGO_SECRET_KEY"] = "the value of a secret",
                ["UVICORN_PORT"] = "9999",
                ["WEB_CONCURRENCY"] = "99",
            });

        Assert.That(there, Is.EqualTo(here));
        Assert.That(here, Is.Not.Empty);
    }

    private async Task<IReadOnlyDictionary<string, string>> DeployAsync(string checkout, Dictionary<string, string> environment)
    {
        FolderCopy.Copy(RepositoryFolder.Combine("samples", "shop"), _folder.Combine(checkout, "project"));
        var output = _folder.Combine(checkout, "output");
        var start = BuildHost.Start("--target=Deploy", "--project=project", "--output=output") with { WorkingDirectory = _folder.Combine(checkout) };

        var result = await (start with { Environment = start.Environment.Concat(environment).ToDictionary() }).RunAsync();

        Assert.That(result.ExitCode, Is.Zero, result.Output);
        return FolderState.Hashes(output);
    }
}
