using Prodserver.Python.Tests.Support;

namespace Prodserver.Python.Tests.Library;

/// <summary>Settings in classes and in pieces, by what the libraries' documentation and source say.</summary>
public sealed class ClassSettingsTests
{
    private const string Configurations = """
        import os
        from configurations import Configuration, values

        class Base(Configuration):
            DEBUG = values.BooleanValue(False)
            PORT = values.IntegerValue(8000, environ_prefix='SHOP')
            HOSTS = values.ListValue(['localhost'])
            DATABASES = values.DatabaseURLValue('sqlite:///db.sqlite3')
            NAMED = values.Value('x', environ_name='OTHER', environ_prefix=None)
            FIXED = values.Value('fixed', environ=False)
            KEY = values.SecretValue()
            APPS = ['a']
            PRODUCTION_PROCESSES = {'web': {'ARGS': {'port': '1'}}}

            @property
            def TWICE(self):
                return self.PORT * 2

            def METHOD(self):
                return self.APPS + ['m']

            @classmethod
            def pre_setup(cls):
                super().pre_setup()

        class Prod(Base):
            DEBUG = False
            APPS = Base.APPS + ['prod']

        class Dev(Base):
            DEBUG = True
        """;

    [TestCase("DEBUG", "False")]
    [TestCase("PORT", "9000")]
    [TestCase("HOSTS", "['a', 'b']")]
    [TestCase("NAMED", "'other'")]
    [TestCase("FIXED", "'fixed'")]
    [TestCase("APPS", "['a', 'prod']")]
    [TestCase("TWICE", "18000")]
    [TestCase("METHOD", "['a', 'prod', 'm']")]
    [TestCase("PRODUCTION_PROCESSES", "{'web': {'ARGS': {'port': '1'}}}")]
    [TestCase("KEY", "? the variable 'DJANGO_KEY' is not declared for this environment and the code gives no default")]
    public void Should_give_the_module_the_settings_of_the_chosen_configuration(string name, string expected) => Assert.That(
        Settings.Show(Settings.Read(Configurations, ("DJANGO_CONFIGURATION", "Prod"), ("SHOP_PORT", "9000"), ("DJANGO_HOSTS", "a, b,"), ("OTHER", "other"), ("DJANGO_DEBUG", "yes")).Find(name)),
        Is.EqualTo(expected));

    [Test]
    public void Should_take_database_urls_of_configurations_apart() => Assert.That(
        Settings.Show(Settings.Read(Configurations, ("DJANGO_CONFIGURATION", "Dev")).Find("DATABASES")),
        Does.StartWith("{'default': {'NAME': 'db.sqlite3', "));

    [Test]
    public void Should_take_a_variable_before_the_default_of_a_configuration() => Assert.That(
        Settings.Show(Settings.Read(Configurations, ("DJANGO_CONFIGURATION", "Base"), ("DJANGO_DEBUG", "yes")).Find("DEBUG")), Is.EqualTo("True"));

    [Test]
    public void Should_ask_for_the_name_of_the_configuration()
    {
        var module = Settings.Read(Configurations);
        Assert.Multiple(() =>
        {
            Assert.That(Settings.Show(module.Find("DEBUG")), Is.EqualTo("? the settings are in a class that DJANGO_CONFIGURATION names, and it is not declared for this environment"));
            Assert.That(module.HiddenNames!.Fix, Is.EqualTo("declare DJANGO_CONFIGURATION under variables in prodserver.yaml"));
        });
    }

    private const string Classy = """
        from cbs import BaseSettings, env

        PLAIN = 1
        denv = env['DJANGO_']

        class Settings(BaseSettings):
            DEBUG = True
            PORT = env.int('8000')
            NAME = denv('shop')
            HOSTS = env.list('a, b')

            @denv.bool
            def SECURE(self):
                return self.DEBUG

            @denv(key='PLACE')
            def WHERE(self):
                return 'here'

            def APPS(self):
                return ['a']

            @property
            def ALL(self):
                return self.APPS + self.HOSTS

        class ProdSettings(Settings):
            DEBUG = False

            def APPS(self):
                return super().APPS() + ['prod']

        __getattr__, __dir__ = BaseSettings.use()
        """;

    [TestCase("prod", "DEBUG", "False")]
    [TestCase("", "DEBUG", "True")]
    [TestCase("prod", "PORT", "9000")]
    [TestCase("prod", "NAME", "'named'")]
    [TestCase("prod", "HOSTS", "['a', 'b']")]
    [TestCase("prod", "SECURE", "False")]
    [TestCase("prod", "WHERE", "'here'")]
    [TestCase("prod", "APPS", "['a', 'prod']")]
    [TestCase("prod", "ALL", "['a', 'prod', 'a', 'b']")]
    [TestCase("prod", "PLAIN", "1")]
    public void Should_give_the_module_the_settings_of_the_chosen_class(string mode, string name, string expected) => Assert.That(
        Settings.Show(Settings.Read(Classy, ("DJANGO_MODE", mode), ("PORT", "9000"), ("DJANGO_NAME", "named")).Find(name)), Is.EqualTo(expected));

    [Test]
    public void Should_report_a_mode_that_no_class_has() => Assert.That(
        Settings.Findings(Settings.Read(Classy, ("DJANGO_MODE", "none"))),
        Is.EqualTo(new[] { "settings.py:33:24: error PB120: ValueError: Could not find Settings class for mode 'none'" }));

    private static readonly (string Path, string Text)[] Split =
    [
        ("conf/__init__.py", ""),
        ("conf/settings.py", "from split_settings.tools import include, optional\nENV = 'production'\ninclude(\n    'components/base.py',\n    f'environments/{ENV}.py',\n    optional('local_settings.py'),\n    'more/*.py',\n    scope=globals(),\n)\nX = [A, B, C, D]\n"),
        ("conf/components/base.py", "from split_settings.tools import include\nA = ENV\nB = 1\ninclude('deeper.py')\n"),
        ("conf/components/deeper.py", "C = __file__\n"),
        ("conf/environments/production.py", "B += 1\n"),
        ("conf/more/one.py", "D = 1\nBOTH = 1\n"),
        ("conf/more/two.py", "BOTH = 2\n"),
    ];

    [TestCase("X", "['production', 2, '/srv/shop/current/conf/settings.py', 1]")]
    [TestCase("BOTH", "? several files that 'more/*.py' stands for set it, in the order in which the file system lists them")]
    public void Should_put_settings_together_from_their_pieces(string name, string expected) =>
        Assert.That(Settings.Show(Settings.Read(Split, "conf.settings").Find(name)), Is.EqualTo(expected));

    [Test]
    public void Should_list_the_pieces_as_read() => Assert.That(
        Settings.Read(Split, "conf.settings").FilesRead,
        Is.EqualTo(new[] { "conf/__init__.py", "conf/settings.py", "conf/components/base.py", "conf/components/deeper.py", "conf/environments/production.py", "conf/more/one.py", "conf/more/two.py" }));

    [Test]
    public void Should_report_a_piece_that_is_missing() => Assert.That(
        Settings.Findings(Settings.Read("from split_settings.tools import include\ninclude('none.py')\n")),
        Is.EqualTo(new[] { "settings.py:2:1: error PB120: OSError: No such file: /srv/shop/current/none.py" }));

    [Test]
    public void Should_know_nothing_behind_a_piece_that_only_the_target_has() => Assert.That(
        Settings.Show(Settings.Read("from split_settings.tools import include, optional\nX = 1\ninclude(optional('/etc/shop/settings.py'))\n").Find("X")),
        Is.EqualTo("? whether the target has '/etc/shop/settings.py' is not known, because it is no file of the project"));

    [TestCase("list(chain([1], (2, 3)))", "[1, 2, 3]")]
    [TestCase("list(chain.from_iterable([[1], [2]]))", "[1, 2]")]
    [TestCase("[a + b for a, b in product('ab', 'xy')]", "['ax', 'ay', 'bx', 'by']")]
    [TestCase("chain([1])", "<chain>")]
    public void Should_chain_what_settings_go_through(string expression, string expected) =>
        Assert.That(Settings.X($"from itertools import chain, product\nX = {expression}\n"), Is.EqualTo(expected));
}
