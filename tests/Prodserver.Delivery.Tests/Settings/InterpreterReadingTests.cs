using System.Runtime.Versioning;
using Prodserver.Core.Findings;
using Prodserver.Core.Projects;
using Prodserver.Core.Values;
using Prodserver.Delivery.Settings;
using Prodserver.Testing;

namespace Prodserver.Delivery.Tests.Settings;

/// <summary>Debian's Python and Django read small projects.</summary>
[SupportedOSPlatform("linux")]
[RequiresTool(Tools.Python)]
[RequiresTool("/usr/lib/python3/dist-packages/django/conf/__init__.py")]
public sealed class InterpreterReadingTests : IDisposable
{
    private static readonly SourcePosition Place = new("prodserver.yaml", 3, 5);

    private readonly TemporaryFolder _folder = new();

    public InterpreterReadingTests()
    {
        _folder.Write("project/manage.py", """
            import os
            import sys

            if __name__ == "__main__":
                os.environ.setdefault("DJANGO_SETTINGS_MODULE", "shop.local")
                from django.core.management import execute_from_command_line
                sys.path.append(os.path.join(os.path.dirname(os.path.abspath(__file__)), "apps"))
                execute_from_command_line(sys.argv)
                print("this command has been run")
            """);
        _folder.Write("project/shop/__init__.py", "");
        _folder.Write("project/apps/added.py", "NAME = 'added by manage.py'\n");
    }

    public void Dispose() => _folder.Dispose();

    [Test]
    public async Task Should_read_values_of_every_kind()
    {
        Assert.That(await Values("""
            import datetime, math, pathlib
            from collections import OrderedDict
            from django.utils.translation import gettext_lazy
            NONE, YES, NO = None, True, False
            BIG, NEGATIVE, TEXT = 10 ** 30, -7, "na\u00efve \U0001f600\n"
            FLOATS = [1.0, 1e300, 0.1, -0.0, math.inf, math.nan]
            TUPLE, SET, MIXED = (1, ("a",)), {"b", "a"}, {2, 1.5}
            DICT = OrderedDict([("z", 1), (2, {"a": None})])
            BYTES, TITLE, WHEN, FUNCTION = b"x", gettext_lazy("shop"), datetime.timedelta(1), len
            PATH = pathlib.Path(__file__).resolve().parent / "media"
            STRING = f"sqlite:///{PATH}"
            TOO_LARGE_TO_PRINT = 1 << 100000
            ITSELF = []
            ITSELF.append(ITSELF)
            small = 1
            """), Is.EqualTo("""
            BIG = 1000000000000000000000000000000
            BYTES = <bytes>
            DICT = {'z': 1, '2': {'a': None}}
            FLOATS = [1.0, 1e+300, 0.1, -0.0, inf, nan]
            FUNCTION = <builtin_function_or_method>
            ITSELF = <list>
            MIXED = [1.5, 2]
            NEGATIVE = -7
            NO = False
            NONE = None
            PATH = '/srv/shop/current/shop/media'
            SET = ['a', 'b']
            STRING = 'sqlite:////srv/shop/current/shop/media'
            TEXT = 'naïve 😀\n'
            TITLE = <__proxy__>
            TOO_LARGE_TO_PRINT = <int>
            TUPLE = [1, ['a']]
            WHEN = <timedelta>
            YES = True
            """));
    }

    [Test]
    public async Task Should_take_half_a_character_for_what_it_is() =>
        Assert.That(((TextValue)(await Read("TEXT = 'a\\ud800'\n")).Value![0].Settings[0].Value).Value, Is.EqualTo("a\ud800"));

    [Test]
    public async Task Should_set_everything_up_as_manage_does_and_run_no_command() =>
        Assert.That(await Values("import sys, added\nFROM, ARGV, MAIN = added.NAME, sys.argv, sys.path[0].endswith('project')\n"), Is.EqualTo("""
            ARGV = ['manage.py', 'prodserver']
            FROM = 'added by manage.py'
            MAIN = True
            """));

    [Test]
    public async Task Should_show_the_settings_the_declared_variables_and_nothing_of_this_machine() =>
        Assert.That(
            await Values("import os, sys\nENVIRON = dict(sorted(os.environ.items()))\nCHILD = os.popen('env | grep -v -e ^PWD -e ^SHLVL -e ^_= | sort').read()\nCPUS = [os.cpu_count(), __import__('multiprocessing').cpu_count()]\nINPUT = sys.stdin.read()\n"),
            Is.EqualTo("""
                CHILD = 'DJANGO_SETTINGS_MODULE=shop.settings\nLEVEL=é\n'
                CPUS = [12, 12]
                ENVIRON = {'DJANGO_SETTINGS_MODULE': 'shop.settings', 'LEVEL': 'é'}
                INPUT = ''
                """));

    [Test]
    public async Task Should_give_a_secret_a_stand_in_and_not_take_it_for_a_value() =>
        Assert.That(
            await Values("import os\nKEY = os.environ['SHOP_KEY']\nCACHE = {'URL': f\"redis://{KEY}\", 'PORT': 1}\n", secrets: "SHOP_KEY"),
            Is.EqualTo("""
                CACHE = {'URL': <not known>, 'PORT': 1}
                KEY = not known: it depends on the secret 'SHOP_KEY'
                """));

    [Test]
    public async Task Should_not_be_garbled_by_what_settings_print() =>
        Assert.That(
            await Values("import os, sys\nprint('{\"settings\": {}}' * 100000)\nos.write(1, b'\\xff' * 2000000)\nprint('noise', file=sys.stderr)\nimport threading\nthreading.Thread(target=threading.Event().wait).start()\nDEBUG = True\n"),
            Is.EqualTo("DEBUG = True"));

    [Test]
    public async Task Should_leave_no_bytecode_in_the_project()
    {
        await Values("DEBUG = True\n");

        Assert.That(Directory.EnumerateFileSystemEntries(_folder.Combine("project"), "*", SearchOption.AllDirectories).Select(Path.GetFileName).Order(StringComparer.Ordinal), Is.EqualTo(["__init__.py", "added.py", "apps", "manage.py", "settings.py", "shop"]));
    }

    [TestCase("import os\nDEBUG = os.environ['DEBUG']\n", "shop/settings.py:2: error PB732: KeyError: 'DEBUG'; declare the variables that the settings need in prodserver.yaml")]
    [TestCase("import os\nraise ValueError(f'bad\\n{__file__}')\n", "shop/settings.py:2: error PB732: ValueError: bad; declare the variables that the settings need in prodserver.yaml")]
    [TestCase("A = 1\nB = = 2\n", "shop/settings.py:2: error PB732: SyntaxError: invalid syntax; declare the variables that the settings need in prodserver.yaml")]
    [TestCase("import nowhere_to_be_found\n", "shop/settings.py:1: error PB732: ModuleNotFoundError: No module named 'nowhere_to_be_found'; declare the variables that the settings need in prodserver.yaml")]
    [TestCase("INSTALLED_APPS = 'shop'\n", "shop/settings.py: error PB732: django.core.exceptions.ImproperlyConfigured: The INSTALLED_APPS setting must be a list or a tuple; declare the variables that the settings need in prodserver.yaml")]
    [TestCase("import sys\nsys.exit('not here')\n", "shop/settings.py:2: error PB732: SystemExit: not here; declare the variables that the settings need in prodserver.yaml")]
    [TestCase("import os\nos._exit(3)\n", "shop/settings.py: error PB733: /usr/bin/python3 ended with exit code 3 while it read the settings")]
    [TestCase("import os\nos._exit(0)\n", "shop/settings.py: error PB733: the settings end Python before they are read")]
    public async Task Should_say_in_Pythons_words_what_is_wrong(string settings, string finding) =>
        Assert.That(string.Join('\n', (await Read(settings)).Findings), Is.EqualTo(finding));

    [Test]
    public async Task Should_not_quote_a_value_that_looks_like_a_secret()
    {
        var outcome = await Read("import os\nraise ValueError(os.environ['API_TOKEN'] + ' and ' + 'hunter3')\n", options => options, new EnvironmentVariable("API_TOKEN", "hunter2", Place));

        Assert.That(string.Join('\n', outcome.Findings), Does.StartWith("shop/settings.py:2: error PB732: ValueError: (hidden: it looks like a secret) and (hidden: it looks like a secret); "));
    }

    [Test]
    public async Task Should_end_settings_that_take_too_long_and_say_where_they_were()
    {
        var outcome = await Read("\nwhile True:\n    pass\n", options => options with { Timeout = TimeSpan.FromSeconds(8) });

        Assert.That(string.Join('\n', outcome.Findings), Does.Match("^shop/settings.py:[23]: error PB733: reading the settings did not end within 8 s; this is what was being run$"));
    }

    [Test]
    public async Task Should_refuse_settings_that_are_too_large()
    {
        var outcome = await Read("HUGE = 'x' * 200000\n", options => options with { OutputLimit = 100_000 });

        Assert.That(string.Join('\n', outcome.Findings), Is.EqualTo("shop/settings.py: error PB733: the settings are more than 100000 bytes"));
    }

    [Test]
    public async Task Should_say_that_the_interpreter_is_missing()
    {
        var outcome = await Read("", options => options with { Interpreter = "/nowhere/python" });

        Assert.That(string.Join('\n', outcome.Findings), Does.StartWith(".: error PB730: /nowhere/python could not be run: ").And.EndsWith("; name the project's interpreter with --python"));
    }

    [Test]
    public async Task Should_say_that_the_interpreter_has_no_Django()
    {
        _folder.Write("bare/python", "#!/bin/sh\nexec /usr/bin/python3 -S \"$@\"\n");
        File.SetUnixFileMode(_folder.Combine("bare/python"), UnixFileMode.UserRead | UnixFileMode.UserExecute);

        var outcome = await Read("", options => options with { Interpreter = _folder.Combine("bare/python") });

        Assert.That(string.Join('\n', outcome.Findings), Is.EqualTo($".: error PB731: {_folder.Combine("bare/python")} has no Django; name the interpreter that has the project's requirements with --python"));
    }

    [Test]
    public async Task Should_prefer_the_interpreter_of_the_project()
    {
        _folder.Write("project/.venv/bin/python", "#!/bin/sh\nexit 5\n");
        File.SetUnixFileMode(_folder.Combine("project/.venv/bin/python"), UnixFileMode.UserRead | UnixFileMode.UserExecute);

        var outcome = await Read("", options => options with { Interpreter = null });

        Assert.That(string.Join('\n', outcome.Findings), Is.EqualTo($"shop/settings.py: error PB733: {_folder.Combine("project/.venv/bin/python")} ended with exit code 5 while it read the settings"));
    }

    private async Task<string> Values(string settings, params string[] secrets)
    {
        var outcome = await Read(settings, options => options, [new EnvironmentVariable("LEVEL", "é", Place)], secrets);
        Assert.That(outcome.Findings, Is.Empty);
        return string.Join('\n', outcome.Value![0].Settings.Select(setting => $"{setting.Name} = {ValueText.Of(setting.Name, setting.Value)}"));
    }

    private Task<Outcome<IReadOnlyList<EnvironmentSettings>>> Read(string settings, Func<InterpreterOptions, InterpreterOptions>? change = null, params EnvironmentVariable[] variables) =>
        Read(settings, change ?? (options => options), variables, []);

    private Task<Outcome<IReadOnlyList<EnvironmentSettings>>> Read(string settings, Func<InterpreterOptions, InterpreterOptions> change, EnvironmentVariable[] variables, string[] secrets)
    {
        _folder.Write("project/shop/settings.py", settings);
        var read = new EnvironmentSettings("production", "shop.settings", [new Setting("SOME_TOKEN", new TextValue("hunter3", Place), Place)])
        {
            File = "shop/settings.py",
            Target = new SettingsTarget { Variables = variables, Secrets = [.. secrets.Select(name => new SecretName(name, Place))], Cpus = 12, Code = "/srv/shop/current" },
        };
        var options = change(new InterpreterOptions
        {
            Folder = _folder.Combine("project"),
            Interpreter = Tools.Python,
            SearchPath = "/usr/bin:/bin",
            ScratchFolder = _folder.Combine("scratch"),
        });
        return new InterpreterReading(options).ReadAsync([read], CancellationToken.None);
    }
}
