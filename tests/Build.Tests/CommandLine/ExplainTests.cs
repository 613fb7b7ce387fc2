using Prodserver.Testing;

namespace Build.Tests.CommandLine;

/// <summary>The task Explain as a user runs it.</summary>
[Parallelizable(ParallelScope.All)]
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
public sealed class ExplainTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public ExplainTests()
    {
        _folder.Write("manage.py", "import os\nos.environ.setdefault(\"DJANGO_SETTINGS_MODULE\", \"shop.settings\")\n");
        _folder.Write("requirements.txt", "uvicorn==0.35.0\n");
        _folder.Write("shop/__init__.py", "");
        _folder.Write("shop/asgi.py", "application = None\n");
        _folder.Write("prodserver.yaml", "environments:\n  production:\n    settings: shop.settings\n    variables: {HOST: 127.0.0.1}\n");
        _folder.Write("shop/settings.py", """
            import os

            ASGI_APPLICATION = "shop.asgi.application"
            ALLOWED_HOSTS = ["example.com"]
            ARGS = {"host": os.environ["HOST"], "port": int(os.environ.get("PORT", "8000"))}
            PRODUCTION_PROCESSES = {
                "web": {"BACKEND": "django_prodserver.backends.uvicorn.UvicornServer", "ARGS": ARGS},
                "api": {"BACKEND": "django_prodserver.backends.uvicorn.UvicornServer", "ARGS": {"port": 8001}},
            }

            """);
    }

    [Test]
    public async Task Should_say_where_every_option_of_the_process_comes_from()
    {
        var run = await Run("--process=web");

        Assert.Multiple(() =>
        {
            Assert.That(run.ExitCode, Is.Zero, run.Output + run.Error);
            Assert.That(run.Output, Does.Contain("production web: uvicorn 0.35.0\n  uvicorn shop.asgi:application --host=127.0.0.1 --port=8000\n"));
            Assert.That(Row(run, "--host"), Is.EqualTo(["--host", "127.0.0.1", "ARGS (shop/settings.py:5:9): HOST from prodserver.yaml:4:23", "the address to listen on"]));
            Assert.That(Row(run, "--port"), Is.EqualTo(["--port", "8000", "ARGS (shop/settings.py:5:37): the code's own default (shop/settings.py:5:49), PORT is not set", "the port to listen on"]));
            Assert.That(Row(run, "WEB_CONCURRENCY"), Is.EqualTo(["WEB_CONCURRENCY", "--workers", "how many processes serve requests"]));
            Assert.That(run.Output, Does.Not.Contain("production api"));
        });
    }

    [Test]
    public async Task Should_explain_all_processes_where_none_is_named()
    {
        var run = await Run();

        Assert.That(run.Output, Does.Contain("production web: uvicorn").And.Contain("production api: uvicorn"));
    }

    [Test]
    public async Task Should_return_3_for_a_process_that_no_environment_has()
    {
        var run = await Run("--process=wbe");

        Assert.That((run.ExitCode, run.Error.Trim().Split('\n')[^1]), Is.EqualTo((3, "Error: no environment has a process 'wbe'; did you mean 'web'?")), run.Output);
    }

    public void Dispose() => _folder.Dispose();

    private Task<ProgramRun> Run(params string[] arguments) => ProgramRun.Dotnet("Build.dll", ["--target=Explain", "--project=" + _folder.Path, .. arguments]);

    /// <summary>The cells of the first row that begins so.</summary>
    private static string[] Row(ProgramRun run, string first) =>
        run.Output.Split('\n').First(line => line.StartsWith(first + " ", StringComparison.Ordinal)).Split("  ", StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
