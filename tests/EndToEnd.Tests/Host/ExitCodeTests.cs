using Prodserver.Testing;

namespace EndToEnd.Tests.Host;

/// <summary>What a CI pipeline sees of a run: the exit code, and whether anything was written.</summary>
public sealed class ExitCodeTests
{
    private TemporaryFolder _folder = null!;

    [SetUp]
    public void SetUp()
    {
        _folder = new TemporaryFolder();
        FolderCopy.Copy(RepositoryFolder.Combine("samples", "single"), _folder.Combine("project"));
    }

    [TearDown]
    public void TearDown() => _folder.Dispose();

    [Test]
    public async Task Should_end_with_0_when_everything_is_done()
    {
        Assert.That(await RunAsync("--target=Deploy"), Is.Zero);
        Assert.That(_folder.Combine("output", "production", "commands.json"), Does.Exist);
        Assert.That(_folder.Combine("output", "dev", "commands.json"), Does.Exist);
    }

    [Test]
    public async Task Should_make_only_the_environments_asked_for()
    {
        Assert.That(await RunAsync("--target=Deploy", "--environment=production"), Is.Zero);
        Assert.That(_folder.Combine("output", "production"), Does.Exist);
        Assert.That(_folder.Combine("output", "dev"), Does.Not.Exist);
    }

    [TestCase("Check")]
    [TestCase("Plan")]
    [TestCase("Render")]
    [TestCase("Verify")]
    [TestCase("Package")]
    [TestCase("Deploy")]
    public async Task Should_end_with_2_and_write_nothing_when_the_config_has_errors(string target)
    {
        _folder.Write("project/myproject/settings.py", """
            ASGI_APPLICATION = "myproject.asgi.application"
            PRODUCTION_PROCESSES = {
                "web": {"BACKEND": "django_prodserver.backends.uvicorn.UvicornServer", "ARGS": {"prot": "8000"}},
            }
            """);

        Assert.That(await RunAsync("--target=" + target), Is.EqualTo(2));
        Assert.That(_folder.Combine("output"), Does.Not.Exist);
    }

    [TestCase("--target=Deplyo")]
    [TestCase("--target=Deploy", "--environment=prodution")]
    [TestCase("--target=Deploy", "--project=nowhere")]
    [TestCase("--target=Deploy", "--no-such-argument=1")]
    public async Task Should_end_with_3_for_bad_arguments(params string[] arguments)
    {
        Assert.That(await RunAsync(arguments), Is.EqualTo(3));
        Assert.That(_folder.Combine("output"), Does.Not.Exist);
    }

    private async Task<int> RunAsync(params IReadOnlyList<string> arguments)
    {
        IReadOnlyList<string> project = arguments.Any(argument => argument.StartsWith("--project", StringComparison.Ordinal)) ? [] : ["--project=project"];
        var result = await (BuildHost.Start([.. arguments, .. project, "--output=output"]) with { WorkingDirectory = _folder.Path }).RunAsync();
        await TestContext.Out.WriteLineAsync(result.Output);
        return result.ExitCode;
    }
}
