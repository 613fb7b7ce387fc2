using Prodserver.Core.Findings;
using Prodserver.Core.Projects;
using Prodserver.Python.Tests.Oracle;
using Prodserver.Python.Tests.Support;
using Prodserver.Testing;

namespace Prodserver.Python.Tests.Library;

/// <summary>The libraries that settings read variables with, by what their documentation and their source say.</summary>
public sealed class VariableLibraryTests
{
    private const string NotDeclared = "? the variable 'NONE' is not declared for this environment and the code gives no default";

    private static readonly (string Name, string Value)[] Variables =
    [
        ("PORT", "8000"), ("DEBUG", "on"), ("OFF", "False"), ("LIST", "a,b,,c"), ("NUMBERS", "1,2"), ("DICT", "a=1,b=2"), ("JSON", "{\"a\": [1]}"), ("FLOAT", "1,234.5"), ("EMPTY", ""), ("PROXY", "$PORT"),
        ("DATABASE_URL", "postgres://u%40:p%23@DB.example:5432/shop?CONN_MAX_AGE=60&sslmode=require"), ("CACHE_URL", "redis://cache:6379/1"), ("MYAPP_NAME", "n"), ("URL", "https://h:8/x"), ("SCHEME", "a=1;b=2"),
    ];

    [TestCase("env('PORT')", "'8000'")]
    [TestCase("env.int('PORT')", "8000")]
    [TestCase("env('PORT', default=1)", "8000")]
    [TestCase("env('PORT', cast=int)", "8000")]
    [TestCase("env.bool('DEBUG')", "True")]
    [TestCase("env.bool('OFF', default=True)", "False")]
    [TestCase("env.bool('NONE', False)", "False")]
    [TestCase("env.list('LIST')", "['a', 'b', 'c']")]
    [TestCase("env.list('NUMBERS', cast=int)", "[1, 2]")]
    [TestCase("env.list('NONE', default=['x'])", "['x']")]
    [TestCase("env.tuple('LIST')", "['a', 'b', 'c']")]
    [TestCase("env.dict('DICT')", "{'a': '1', 'b': '2'}")]
    [TestCase("env('SCHEME', cast=dict(value=int))", "{'a': 1, 'b': 2}")]
    [TestCase("env.json('JSON')", "{'a': [1]}")]
    [TestCase("env.float('FLOAT')", "1234.5")]
    [TestCase("env('PROXY')", "'8000'")]
    [TestCase("env.str('EMPTY', default=None)", "None")]
    [TestCase("env('NONE', default=lambda: 5)", "5")]
    [TestCase("env('DEBUG_SCHEME')", "False")]
    [TestCase("env('WORKERS')", "4")]
    [TestCase("env('DEBUG')", "True")]
    [TestCase("env.url('URL').port", "8")]
    [TestCase("env.db()", "{'NAME': 'shop', 'USER': 'u@', 'PASSWORD': 'p#', 'HOST': 'db.example', 'PORT': 5432, 'CONN_MAX_AGE': 60, 'OPTIONS': {'sslmode': 'require'}, 'ENGINE': 'django.db.backends.postgresql'}")]
    [TestCase("env.db('NONE', default='sqlite:////srv/db.sqlite3')", "{'NAME': '/srv/db.sqlite3', 'USER': '', 'PASSWORD': '', 'HOST': '', 'PORT': '', 'ENGINE': 'django.db.backends.sqlite3'}")]
    [TestCase("env.db_url('NONE', default='sqlite://:memory:')", "{'ENGINE': 'django.db.backends.sqlite3', 'NAME': ':memory:'}")]
    [TestCase("env.cache()", "{'BACKEND': ? which backend django-environ takes depends on the packages that are installed, 'LOCATION': 'redis://cache:6379/1'}")]
    [TestCase("env.cache('NONE', default='locmemcache://')", "{'BACKEND': 'django.core.cache.backends.locmem.LocMemCache', 'LOCATION': ''}")]
    [TestCase("env.email('NONE', default='smtp+tls://u:p@mail:587')['EMAIL_PORT']", "587")]
    [TestCase("env.email('NONE', default='smtp+tls://u:p@mail:587')['EMAIL_USE_TLS']", "True")]
    [TestCase("env.channels_url('NONE', default='redis://h:6379/0')", "{'BACKEND': 'channels_redis.core.RedisChannelLayer', 'CONFIG': {'hosts': ['redis://h:6379/0']}}")]
    [TestCase("str(ROOT.path('apps'))", "'/srv/shop/current/apps'")]
    [TestCase("ROOT('a', 'b')", "'/srv/shop/current/a/b'")]
    [TestCase("str(environ.Path('/a/b/c') - 2)", "'/a'")]
    [TestCase("os.path.join(ROOT, 'x')", "'/srv/shop/current/x'")]
    [TestCase("env('NONE')", NotDeclared)]
    [TestCase("env.int('NONE')", NotDeclared)]
    [TestCase("env('SECRET')", "? the variable 'SECRET' is a secret, and secrets never enter the pipeline")]
    [TestCase("env.str('SECRET', default='x')", "? the variable 'SECRET' is a secret, and secrets never enter the pipeline")]
    [TestCase("'PORT' in env", "True")]
    public void Should_read_variables_as_django_environ_does(string expression, string expected) =>
        Assert.That(X("import environ, os\nenv = environ.Env(DEBUG_SCHEME=(bool, False), WORKERS=(int, 4), DEBUG=(bool, False))\nROOT = environ.Path(__file__) - 1", expression), Is.EqualTo(expected));

    [Test]
    public void Should_report_what_django_environ_raises_where_code_waits_for_it() => Assert.That(
        X("import environ\nfrom django.core.exceptions import ImproperlyConfigured\nenv = environ.Env()\ntry:\n    Y = env('NONE')\nexcept ImproperlyConfigured:\n    Y = 'none'", "Y"),
        Is.EqualTo("'none'"));

    [Test]
    public void Should_put_the_prefix_of_django_environ_before_names() =>
        Assert.That(X("import environ\nenv = environ.Env()\nenv.prefix = 'MYAPP_'", "env('NAME')"), Is.EqualTo("'n'"));

    [TestCase("environ.Env.read_env(os.path.join(os.path.dirname(__file__), '.env'))")]
    [TestCase("environ.Env.read_env()")]
    [TestCase("environ.Env().read_env(pathlib.Path(__file__).parent / '.env')")]
    [TestCase("environ.Env.read_env(str(environ.Path(__file__) - 1) + '/.env', overwrite=False)")]
    public void Should_read_env_files_as_django_environ_does(string read) => Assert.That(
        Settings.Show(Read(
            [
                ("settings.py", $"import environ, os, pathlib\n{read}\nX = [os.environ.get(n) for n in ('A', 'B', 'C', 'D', 'PORT', 'E F')] + [os.environ.get('SECRET')]\n"),
                (".env", "# c\nA=1 # x\nexport B='q'\nC=\"a\\\"b\"\nD=\nPORT=9\nSECRET=leaked\nno binding\nE F=1\n"),
            ]).Find("X")),
        Is.EqualTo("['1 # x', 'q', 'a\"b', '', '8000', None, ? the variable 'SECRET' is a secret, and secrets never enter the pipeline]"));

    [TestCase("env('PORT')", "'8000'")]
    [TestCase("env.int('PORT')", "8000")]
    [TestCase("env.int('NONE', 5)", "5")]
    [TestCase("env.int('NONE', default='5')", "? what environs makes of this default depends on its version")]
    [TestCase("env.bool('DEBUG', False)", "True")]
    [TestCase("env.bool('LIST')", "? Python raises environs.exceptions.EnvValidationError: Environment variable \"LIST\" invalid: ['Not a valid boolean.']")]
    [TestCase("env.str('NONE', None)", "None")]
    [TestCase("env.list('NUMBERS', subcast=int)", "[1, 2]")]
    [TestCase("env.list('LIST')", "['a', 'b', '', 'c']")]
    [TestCase("env.list('EMPTY')", "[]")]
    [TestCase("env.dict('DICT', subcast_values=int)", "{'a': 1, 'b': 2}")]
    [TestCase("env.json('JSON')", "{'a': [1]}")]
    [TestCase("env.timedelta('PORT').total_seconds()", "8000.0")]
    [TestCase("env.path('URL')", "'https:/h:8/x'")]
    [TestCase("env.log_level('NONE', logging.INFO)", "20")]
    [TestCase("env.url('URL').hostname", "'h'")]
    [TestCase("env.dj_db_url('DATABASE_URL', conn_max_age=5)['CONN_MAX_AGE']", "5")]
    [TestCase("env.dj_db_url('NONE', default='sqlite:///db.sqlite3')['NAME']", "'db.sqlite3'")]
    [TestCase("PREFIXED", "'n'")]
    [TestCase("env.str('NAME', 'none')", "'none'")]
    [TestCase("env('NONE')", NotDeclared)]
    [TestCase("env('SECRET', 'x')", "? the variable 'SECRET' is a secret, and secrets never enter the pipeline")]
    public void Should_read_variables_as_environs_does(string expression, string expected) =>
        Assert.That(X("import logging\nfrom environs import Env\nenv = Env()\nenv.read_env()\nwith env.prefixed('MYAPP_'):\n    PREFIXED = env('NAME')", expression), Is.EqualTo(expected));

    [TestCase("config('PORT')", "'8000'")]
    [TestCase("config('PORT', cast=int)", "8000")]
    [TestCase("config('PORT', default=25, cast=int)", "8000")]
    [TestCase("config('NONE', default='5', cast=int)", "5")]
    [TestCase("config('NONE', default=True, cast=bool)", "True")]
    [TestCase("config('DEBUG', cast=bool)", "True")]
    [TestCase("config('EMPTY', cast=bool)", "False")]
    [TestCase("config('LIST', cast=bool)", "? Python raises ValueError: Invalid truth value: a,b,,c")]
    [TestCase("config('LIST', cast=Csv())", "['a', 'b', 'c']")]
    [TestCase("config('NUMBERS', cast=Csv(int, post_process=tuple))", "[1, 2]")]
    [TestCase("config('NONE', default='a, b', cast=Csv())", "['a', 'b']")]
    [TestCase("config('LIST', cast=lambda v: [s.strip() for s in v.split(',')])", "['a', 'b', '', 'c']")]
    [TestCase("config('FROM_FILE')", "'quoted'")]
    [TestCase("config('INI')", "? the variable 'INI' is not declared for this environment and the code gives no default")]
    [TestCase("Config(RepositoryIni('conf.ini'))('ini')", "'x'")]
    [TestCase("Config(RepositoryEnv('.env')).get('FROM_FILE')", "'quoted'")]
    [TestCase("config('NONE')", NotDeclared)]
    [TestCase("config('SECRET', default='')", "? the variable 'SECRET' is a secret, and secrets never enter the pipeline")]
    public void Should_read_variables_as_python_decouple_does(string expression, string expected) =>
        Assert.That(
            Settings.Show(Read(
                [
                    ("settings.py", $"from decouple import Config, Csv, RepositoryEnv, RepositoryIni, config\nX = {expression}\n"),
                    (".env", "# c\nFROM_FILE = 'quoted'\nPORT=1\nbroken\n"),
                    ("conf.ini", "[settings]\nINI=x\n"),
                ]).Find("X")),
            Is.EqualTo(expected));

    [TestCase("dj_database_url.config()", "{'NAME': 'shop', 'USER': 'u@', 'PASSWORD': 'p#', 'HOST': 'db.example', 'PORT': 5432, 'CONN_MAX_AGE': 0, 'CONN_HEALTH_CHECKS': False, 'DISABLE_SERVER_SIDE_CURSORS': ? whether it is there depends on the version of dj-database-url, 'ENGINE': 'django.db.backends.postgresql', 'OPTIONS': {'CONN_MAX_AGE': 60, 'sslmode': 'require'}}")]
    [TestCase("dj_database_url.config(env='NONE', default='sqlite:///db.sqlite3')['ENGINE']", "'django.db.backends.sqlite3'")]
    [TestCase("dj_database_url.config(env='NONE')", "{}")]
    [TestCase("dj_database_url.parse('mysql://u:p@h/n', conn_max_age=600, ssl_require=True)['OPTIONS']", "{'sslmode': 'require'}")]
    [TestCase("dj_database_url.parse('postgres://%2Fvar%2Frun/n')['HOST']", "'/var/run'")]
    [TestCase("dj_database_url.parse(os.environ['SECRET'])", "? the variable 'SECRET' is a secret, and secrets never enter the pipeline")]
    [TestCase("dj_database_url.parse('new://h/n')", "? which database engine 'new' stands for depends on the version of dj-database-url")]
    public void Should_take_database_urls_apart(string expression, string expected) => Assert.That(X("import dj_database_url, os", expression), Is.EqualTo(expected));

    [Test]
    [RequiresTool("/usr/lib/python3/dist-packages/dotenv/main.py")]
    public void Should_load_env_files_as_python_dotenv_does() => new Facts
    {
        Prelude = """
            import os
            from dotenv import dotenv_values, find_dotenv, load_dotenv
            from pathlib import Path
            """,
        Files = [(".env", "A=1\nexport B=\"two\\nlines\"\nC='${A}${PORT}${NONE:-x}'\nPORT=9\nD=${E}\nE=5 # c\nA=2\n"), ("conf/other.env", "Z=1\n")],
        Variables = new Dictionary<string, string> { ["PORT"] = "8000" },
    }.MustHold(
        "[load_dotenv('.env'), [os.environ.get(n) for n in ('A', 'B', 'C', 'D', 'E', 'PORT')]]", "[load_dotenv('.env', override=True), [os.environ.get(n) for n in ('A', 'B', 'C', 'D', 'E', 'PORT')]]", "dotenv_values('.env')",
        "[load_dotenv(Path('conf') / 'other.env'), os.environ['Z']]", "load_dotenv('missing.env')", "dotenv_values('missing.env')", "dotenv_values('.env', interpolate=False)['C']", "dotenv_values(dotenv_path='conf/other.env')",
        "{**dotenv_values('conf/other.env'), 'a': 1}");

    [TestCase("/etc/shop.env")]
    [TestCase("../shop.env")]
    public void Should_not_know_the_values_of_a_file_that_is_none_of_the_project(string path) =>
        Assert.That(X("from dotenv import dotenv_values", $"dotenv_values('{path}')"), Is.EqualTo($"? whether the target has '{path}' is not known, because it is no file of the project"));

    [Test]
    public void Should_find_the_env_file_above_the_settings() => Assert.That(
        Settings.Show(Settings.Read(
            [("conf/__init__.py", ""), ("conf/settings.py", "import os\nfrom dotenv import find_dotenv, load_dotenv\nload_dotenv()\nX = [find_dotenv(), os.getenv('A')]\n"), (".env", "A=1\n")], "conf.settings").Find("X")),
        Is.EqualTo("['/srv/shop/current/.env', '1']"));

    [Test]
    public void Should_not_load_an_env_file_twice_over_what_may_be_set() => Assert.That(
        Settings.Show(Read([("settings.py", "import os, thing\nfrom dotenv import load_dotenv\nif thing.x():\n    os.environ['A'] = '0'\nload_dotenv('.env')\nX = [os.getenv('A'), os.getenv('B')]\n"), (".env", "A=1\nB=2\n")]).Find("X")),
        Is.EqualTo("[? whether it is there depends on what can't be known: it is the result of 'thing.x', which is not run, '2']"));

    private static string X(string prelude, string expression) => Settings.Show(Read([("settings.py", $"{prelude}\nX = {expression}\n")]).Find("X"));

    private static SettingsModule Read(params (string Path, string Text)[] files)
    {
        var target = Settings.Target(Variables) with { Secrets = [new SecretName("SECRET", new SourcePosition("prodserver.yaml", 2))] };
        return new SettingsReader(new MemoryFiles(files)).Read("settings", target);
    }
}
