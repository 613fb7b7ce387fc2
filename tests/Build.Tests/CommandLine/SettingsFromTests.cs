using Prodserver.Testing;

namespace Build.Tests.CommandLine;

/// <summary>The argument --settings-from as a user gives it, with Debian's Python and Django.</summary>
[RequiresTool(Tools.Python)]
[RequiresTool("/usr/lib/python3/dist-packages/django/conf/__init__.py")]
[Parallelizable(ParallelScope.All)]
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
public sealed class SettingsFromTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public SettingsFromTests()
    {
        _folder.Write("project/manage.py", """
            import os
            import sys
            os.environ.setdefault("DJANGO_SETTINGS_MODULE", "shop.settings")
            if __name__ == "__main__":
                from django.core.management import execute_from_command_line
                execute_from_command_line(sys.argv)
            """);
        _folder.Write("project/shop/__init__.py", "");
        _folder.Write("project/prodserver.yaml", "environments: {production: {settings: shop.settings, variables: {LEVEL: '3'}}}\n");

        _folder.Write("project/shop/settings.py", """
            import os
            import time
            LEVEL = int(os.environ["LEVEL"])
            STARTED = time.time() > 0
            DATABASES = {"default": {"HOST": "db", "PASSWORD": "hunter2"}}
            DEBUG = False
            PRODUCTION_PROCESSES = {"web": {"BACKEND": "django_prodserver.backends.celery.CeleryWorker", "APP": "shop.app", "ARGS": {}}}
            """);
    }

    [TestCase("both")]
    [TestCase("python")]
    public async Task Should_agree_on_every_setting_of_the_sample_in_each_environment(string source)
    {
        var run = await Run("Settings", RepositoryFolder.Combine("samples", "shop"), ["--settings-from=" + source, "--python=" + Tools.Python, "--findings=" + _folder.Combine("findings.json")]);

        Assert.That((run.ExitCode, File.ReadAllText(_folder.Combine("findings.json"))), Is.EqualTo((0, "[]\n")), run.Output + run.Error);
    }

    [Test]
    public async Task Should_show_what_only_Python_knows_and_warn_where_it_differs()
    {
        Overrule();

        var run = await Run("Settings", "--settings-from=python", "--setting=LEVEL,STARTED,DATABASES,DEBUG");

        Assert.That((run.ExitCode, Body(run)), Is.EqualTo((0, """
            production: shop.settings
            setting    value                                                                         source
            DATABASES  {'default': {'HOST': 'other', 'PASSWORD': (hidden: it looks like a secret)}}  shop/settings.py:5:13
            DEBUG      False                                                                         shop/settings.py:6:9
            LEVEL      3                                                                             shop/settings.py:3:9
            STARTED    True                                                                          shop/settings.py:4:11

            shop/settings.py:5:34: warning PB380: Python has 'other' for DATABASES['default']['HOST'], the static reading has 'db'
            shop/settings.py:5:52: warning PB380: Python has another value for DATABASES['default']['PASSWORD'] than the static reading; both are shown as (hidden: it looks like a secret)
            """)), run.Error);
    }

    [Test]
    public async Task Should_write_what_was_read_and_fail_where_both_differ()
    {
        Overrule();

        var run = await Run("Settings", "--settings-from=both", "--setting=DATABASES,LEVEL", "--json=" + _folder.Combine("settings.json"));

        Assert.Multiple(() =>
        {
            Assert.That((run.ExitCode, Findings(run)), Is.EqualTo((2, """
                shop/settings.py:5:34: error PB380: Python has 'other' for DATABASES['default']['HOST'], the static reading has 'db'
                shop/settings.py:5:52: error PB380: Python has another value for DATABASES['default']['PASSWORD'] than the static reading; both are shown as (hidden: it looks like a secret)
                """)), run.Output + run.Error);
            Assert.That(File.ReadAllText(_folder.Combine("settings.json")), Does.Contain("\"HOST\": \"db\""));
        });
    }

    [Test]
    public async Task Should_write_Pythons_values_with_the_places_and_variables_that_are_known_of_them()
    {
        var run = await Run("Settings", "--settings-from=python", "--setting=LEVEL", "--json=" + _folder.Combine("settings.json"));

        Assert.That((run.ExitCode, File.ReadAllText(_folder.Combine("settings.json"))), Is.EqualTo((0, """
            {
              "production": {
                "LEVEL": {
                  "known": true,
                  "value": 3,
                  "source": "shop/settings.py:3:9",
                  "dependsOn": [
                    "env:LEVEL"
                  ]
                }
              }
            }

            """)), run.Output + run.Error);
    }

    [Test]
    public async Task Should_hold_a_check_to_what_Python_has()
    {
        Overrule();

        var run = await Run("Check", "--settings-from=both");

        Assert.That((run.ExitCode, Findings(run).Split('\n')[0]), Is.EqualTo((2, "shop/settings.py:5:34: error PB380: Python has 'other' for DATABASES['default']['HOST'], the static reading has 'db'")), run.Output + run.Error);
    }

    [Test]
    public async Task Should_return_4_without_an_interpreter()
    {
        var run = await Run("Check", _folder.Combine("project"), ["--settings-from=both", "--python=" + _folder.Combine("python")]);

        Assert.That((run.ExitCode, Findings(run).Split(" could not be run: ")[0]), Is.EqualTo((4, $".: error PB730: {_folder.Combine("python")}")), run.Output + run.Error);
    }

    public void Dispose() => _folder.Dispose();

    /// <summary>Has manage.py change the settings behind the reader's back.</summary>
    private void Overrule() => _folder.Write("project/manage.py", """
        import os
        import sys
        os.environ.setdefault("DJANGO_SETTINGS_MODULE", "shop.settings")
        if __name__ == "__main__":
            from django.core.management import execute_from_command_line
            from shop import settings
            settings.DATABASES["default"].update(HOST="other", PASSWORD="hunter3")
            execute_from_command_line(sys.argv)
        """);

    private Task<ProgramRun> Run(string task, params string[] arguments) => Run(task, _folder.Combine("project"), ["--python=" + Tools.Python, .. arguments]);

    private static Task<ProgramRun> Run(string task, string project, string[] arguments) =>
        ProgramRun.Dotnet("Build.dll", [$"--target={task}", "--project=" + project, .. arguments]);

    /// <summary>What the task printed: neither the host's headings nor the sum.</summary>
    private static string Body(ProgramRun run) => run.Output[run.Output.IndexOf("production:", StringComparison.Ordinal)..].Split("\n\n-----")[0].Trim();

    private static string Findings(ProgramRun run) =>
        string.Join('\n', run.Output.Split('\n').Where(line => line.Contains(" PB380: ", StringComparison.Ordinal) || line.Contains(" PB730: ", StringComparison.Ordinal)));
}
