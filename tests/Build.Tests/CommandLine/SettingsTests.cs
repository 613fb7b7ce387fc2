using Prodserver.Testing;

namespace Build.Tests.CommandLine;

/// <summary>The task Settings as a user runs it.</summary>
[Parallelizable(ParallelScope.All)]
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
public sealed class SettingsTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public SettingsTests()
    {
        _folder.Write("project/manage.py", "import os\nos.environ.setdefault(\"DJANGO_SETTINGS_MODULE\", \"shop.settings\")\n");
        _folder.Write("project/shop/__init__.py", "");
        Configure("DEBUG = False\nDATABASES = {'default': {'USER': 'shop', 'PASSWORD': 'hunter2'}}\nSECRET_KEY = 'hunter3'\nBROKER = 'redis://:hunter4@cache/0'\n");
    }

    [Test]
    public async Task Should_show_a_table_without_what_looks_like_a_secret()
    {
        var run = await Run();

        Assert.That((run.ExitCode, Body(run)), Is.EqualTo((0, """
            production: shop.settings
            setting     value                                                                        source
            BROKER      (hidden: it looks like a secret)                                             shop/settings.py:4:10
            DATABASES   {'default': {'USER': 'shop', 'PASSWORD': (hidden: it looks like a secret)}}  shop/settings.py:2:13
            DEBUG       False                                                                        shop/settings.py:1:9
            SECRET_KEY  (hidden: it looks like a secret)                                             shop/settings.py:3:14
            """)), run.Error);
    }

    [Test]
    public async Task Should_write_only_the_settings_that_are_named()
    {
        var run = await Run("--setting=DEBUG", "--json=" + _folder.Combine("below", "settings.json"));

        Assert.That((run.ExitCode, await File.ReadAllTextAsync(_folder.Combine("below", "settings.json"))), Is.EqualTo((0, """
            {
              "production": {
                "DEBUG": {
                  "known": true,
                  "value": false,
                  "source": "shop/settings.py:1:9",
                  "dependsOn": []
                }
              }
            }

            """)), run.Output + run.Error);
    }

    [Test]
    public async Task Should_return_3_for_a_name_that_no_module_defines_and_still_show_the_others()
    {
        var run = await Run("--setting=DEBUG,DATABASE");

        Assert.Multiple(() =>
        {
            Assert.That(run.ExitCode, Is.EqualTo(3), run.Output + run.Error);
            Assert.That(run.Output, Does.Contain("DEBUG    False  shop/settings.py:1:9"));
            Assert.That(run.Output, Does.Contain(".: error PB309: no settings module defines 'DATABASE'; did you mean 'DATABASES'?"));
        });
    }

    [Test]
    public async Task Should_return_2_for_settings_with_errors_and_still_write_what_is_known()
    {
        Configure("DEBUG = False\nPORT = 1 // 0\n");

        var run = await Run("--json=" + _folder.Combine("settings.json"));

        Assert.Multiple(() =>
        {
            Assert.That(run.ExitCode, Is.EqualTo(2), run.Output + run.Error);
            Assert.That(run.Output, Does.Contain("shop/settings.py:2:8: error PB120: ZeroDivisionError: integer division or modulo by zero"));
            Assert.That(File.ReadAllText(_folder.Combine("settings.json")), Does.Contain("\"DEBUG\""));
        });
    }

    [Test]
    public async Task Should_return_1_where_the_file_can_not_be_written()
    {
        _folder.Write("file", "");

        var run = await Run("--json=" + _folder.Combine("file", "settings.json"));

        Assert.That(run.ExitCode, Is.EqualTo(1), run.Output + run.Error);
    }

    public void Dispose() => _folder.Dispose();

    private void Configure(string settings) => _folder.Write("project/shop/settings.py", settings);

    private Task<ProgramRun> Run(params string[] arguments) =>
        ProgramRun.Dotnet("Build.dll", ["--target=Settings", "--project=" + _folder.Combine("project"), .. arguments]);

    /// <summary>What the task printed: neither the host's headings nor the sum.</summary>
    private static string Body(ProgramRun run) => run.Output[run.Output.IndexOf("production:", StringComparison.Ordinal)..].Split("\n\n")[0];
}
