using Prodserver.Core;
using Prodserver.Python.Tests.Oracle;
using Prodserver.Python.Tests.Support;
using Prodserver.Testing;

namespace Prodserver.Python.Tests.Library;

public sealed class StandardLibraryTests
{
    [Test]
    [RequiresTool(Tools.Python)]
    public void Should_know_durations() => new Facts { Prelude = "import datetime\nfrom datetime import timedelta" }.MustHold(
        "timedelta(days=1, hours=2).total_seconds()", "timedelta(minutes=5)", "int(timedelta(weeks=2).total_seconds())", "timedelta(days=-1, seconds=5).days", "timedelta(seconds=-5).seconds",
        "timedelta(hours=36).days", "timedelta(milliseconds=1500).microseconds", "(timedelta(days=1) * 3).days", "(2 * timedelta(hours=1)).seconds", "(timedelta(days=1) + timedelta(hours=1)).seconds",
        "(timedelta(days=1) - timedelta(hours=1)).total_seconds()", "timedelta(days=1) > timedelta(hours=23)", "timedelta(days=1) == timedelta(hours=24)", "timedelta(1) == 86400",
        "timedelta(days=1) / timedelta(hours=5)", "(timedelta(days=1) / 7).microseconds", "timedelta(days=1) // timedelta(hours=5)", "(timedelta(days=1) % timedelta(hours=5)).seconds", "bool(timedelta())",
        "timedelta(hours=1.5).total_seconds()", "timedelta(days='x')", "timedelta(days=1000000000)", "timedelta(0.5).seconds", "datetime.timedelta(days=7).days",
        "datetime.date(2020, 1, 1)", "datetime.timezone.utc", "datetime.MAXYEAR");

    [Test]
    [RequiresTool(Tools.Python)]
    public void Should_read_and_write_json() => new Facts { Prelude = "import json", Files = [("a.json", "{\"a\": [1, 2.50, null],\r\n \"b\": {\"ü\": \"\\u00e9\\ud83d\\ude00\"}}"), ("b.json", "{\"a\": 1,}")] }.MustHold(
        "json.load(open('a.json'))", "json.load(open('b.json', encoding='utf-8'))", "json.loads('[1, -2, 0, 1e5, -0.5, 1E-2, true, false, null, NaN, -Infinity]')", "json.loads('\"a\\\\n\\\\/\\\\b\"')",
        "json.loads('')", "json.loads('[1,]')", "json.loads('{1: 2}')", "json.loads('{\"a\" 1}')", "json.loads('[1 2]')", "json.loads('\"abc')", "json.loads('\"a\\nb\"')", "json.loads('\"\\\\x\"')", "json.loads('01')",
        "json.loads('-')", "json.loads('nul')", "json.loads(' {\"a\": 1, \"a\": 2} ')", "json.loads('[]\\n\\nx')", "json.loads(b'[\"a\"]')", "json.loads(5)", "json.loads('12345678901234567890')", "json.loads('\"\\\\u12\"')", "json.loads('1.5.5')",
        "json.dumps({'a': [1, 2.5, None, True], 'b': ()})", "json.dumps('ä\"\\\\\\n\\x7f')", "json.dumps('ä', ensure_ascii=False)", "json.dumps({'b': 1, 'a': [1, {}]}, indent=2, sort_keys=True)", "json.dumps([1, 2], separators=(',', ':'))",
        "json.dumps({1})", "json.dumps(float('inf'))", "json.dumps([], indent=4)", "json.dumps([[1], {'a': []}], indent='-')");

    [Test]
    [RequiresTool(Tools.Python)]
    public void Should_read_the_files_of_the_project() => new Facts
    {
        Prelude = """
            from pathlib import Path
            def_ = None
            with open('a.txt') as f:
                FIRST = f.readline()
                REST = f.readlines()
            LINES = []
            with Path('a.txt').open() as f:
                for line in f:
                    LINES.append(line.strip())
            with open('a.txt', 'rb') as f:
                RAW = f.read().decode()
            """,
        Files = [("a.txt", "eins\r\nzwei\n\ndrei")],
    }.MustHold("FIRST", "REST", "LINES", "RAW", "open('a.txt').read()", "open('a.txt').read().splitlines()", "open(Path('a.txt'), mode='r', encoding='ascii').read(None)", "open('a.txt', 'rb').read()");

    [Test]
    [RequiresTool(Tools.Python)]
    public void Should_apply_patterns_that_mean_the_same_here_and_there() => new Facts { Prelude = "import re\nfrom re import compile" }.MustHold(
        "re.match(r'(\\w+)-(\\d+)', 'ab-12 x').groups()", "re.match('b', 'ab')", "re.search('b', 'ab').start()", "re.search(r'(?P<name>a+)(b)?', 'xaab')['name']", "re.search(r'(?P<x>a)|(b)', 'b').groupdict()",
        "re.search(r'(?P<x>a)|(b)', 'b').groups('-')", "re.search(r'(?P<y>\\d)(\\d)', '12').group(2, 'y')", "re.fullmatch('a|ab', 'ab').group()", "re.fullmatch('a*', 'b')", "re.sub(r'\\s+', ' ', 'a  b \\n c')", "re.sub('a*', '-', 'baac')",
        "re.sub('(a)(b)', r'\\2\\1', 'abab', count=1)", "re.sub('(?P<n>a)', r'<\\g<n>\\g<1>>', 'aa')", "re.split(r'[,;]\\s*', 'a, b;c')", "re.split('(,)', 'a,b,c', 1)", "re.split('x*', 'axbc')", "re.findall(r'\\d+', 'a1b22')", "re.findall('(a)(b)?', 'aba')",
        "re.findall('(a)|b', 'ab')", "re.escape('a.b*c-d e_ü')", "re.compile('^/api/.*$', re.IGNORECASE)", "re.compile('A.B', re.I | re.S).match('a\\nb').span()", "re.search('(?i)ABC', 'xabc').end()", "re.search('^b$', 'a\\nb\\nc', re.M).start()",
        "re.search('a{2}', 'aaa').span()", "re.search('a{,2}b', 'aaab').group()", "re.search('a{x}', 'a{x}').group()", "re.search('[]a]', ']').group()", "re.search(r'(.)\\1', 'abb').group()", "re.search(r'(?P<q>.)(?P=q)', 'abb').group('q')", "re.search(r'a\\Z', 'a\\n')",
        "re.search('a$', 'a\\n').span()", "bool(re.match('', ''))", "re.compile('a').pattern", "re.search('(?=b)b(?!c)', 'bcb').start()", "re.search('a', 'a')[1]", "re.search(r'[\\w.-]+@', 'x.y-z@').group()", "compile('a(b)').groups", "re.match('x', 5) if False else 1");

    [TestCase("re.search('ä', 'ä')", "? the reader does not know what this pattern matches in this text")]
    [TestCase("re.search('a++', 'aa')", "? the reader does not know what this pattern matches in this text")]
    [TestCase("re.search('(?<=ab)c', 'abc')", "? the reader does not know what this pattern matches in this text")]
    [TestCase("re.search(r'\\p', 'p')", "? the reader does not know what this pattern matches in this text")]
    [TestCase("re.search('[a-z-[aeiou]]', 'b')", "? the reader does not know what this pattern matches in this text")]
    [TestCase("re.match('(a+)+$', 'a' * 40 + 'b')", "? the pattern takes too much time")]
    [TestCase("re.search('(?x) a', 'a')", "? the reader does not know what this pattern matches in this text")]
    public void Should_not_guess_what_other_patterns_match(string expression, string expected) => Assert.That(Settings.X($"import re\nX = {expression}\n"), Is.EqualTo(expected));

    [Test]
    [RequiresTool(Tools.Python)]
    public void Should_know_the_collections() => new Facts { Prelude = "from collections import OrderedDict, defaultdict, ChainMap\nimport copy\nD = defaultdict(list)\nD['a'].append(1)\nN = defaultdict(int, x=5)\nN['y'] += 2\nO = OrderedDict(a=1, b=2, c=3)" }.MustHold(
        "OrderedDict([('b', 1), ('a', 2)])", "OrderedDict(a=1)['a']", "OrderedDict(a=1) == {'a': 1}", "OrderedDict([('a', 1), ('b', 2)]) == OrderedDict([('b', 2), ('a', 1)])", "isinstance(OrderedDict(), dict)", "isinstance({}, OrderedDict)",
        "list(OrderedDict([('b', 1), ('a', 2)]))", "D", "D['new']", "N", "D.get('none')", "defaultdict()['a']", "defaultdict(None, {'a': 1})['a']", "dict(N)", "copy.deepcopy(D)['zz']", "copy.copy(N)['zz']", "'q' in D", "OrderedDict(a=1).copy()", "N | {'z': 1}",
        "ChainMap({'a': 1}, {'a': 2, 'b': 3})['a']", "ChainMap({'a': 1}, {'b': 3})['b']", "ChainMap({'a': 1})['c']", "ChainMap({'a': 1}).get('c', 5)", "{**OrderedDict(a=1), 'b': 2}",
        "[O.move_to_end('a'), O]", "[O.move_to_end('b', last=False), O]", "O.move_to_end('x')", "[O.popitem(), O]", "[O.popitem(last=False), O]", "OrderedDict().popitem()", "{}.popitem()", "{}.move_to_end('a')");

    [Test]
    [RequiresTool(Tools.Python)]
    public void Should_read_toml() => new Facts
    {
        Prelude = "import tomllib\nT = tomllib.load(open('a.toml', 'rb'))",
        Files =
        [
            ("a.toml", """"
                title = "a\t\u00e9" # c
                [project]
                name = 'lit\eral'
                version = "1.2.3"
                "quoted key" = 1
                a.b.c = true
                numbers = [1, +2, -3, 1_000, 0xff, 0o17, 0b11,
                  # comment
                  1.5, -2e3, inf,
                ]
                point = {x = 1, y.z = [2]}
                long = """
                one \
                   two
                three"""
                other = '''
                a
                b'''
                day = 1979-05-27
                at = 1979-05-27 07:32:00
                when = 07:32:00
                [project.sub]
                x = []
                [[tools]]
                name = "a"
                [tools.inner]
                k = 1
                [[tools]]
                name = "b"
                [tools.inner]
                k = 2

                """"),
        ],
    }.MustHold("T['title']", "T['project']['name']", "T['project']", "T['tools']", "tomllib.loads('a = 1\\nb = \"\"')", "tomllib.load(open('a.toml'))", "tomllib.loads('')");

    [TestCase("tomllib.loads('a')")]
    [TestCase("tomllib.loads('a = 1\\na = 2')")]
    [TestCase("tomllib.loads('[a]\\n[a]')")]
    [TestCase("tomllib.loads('a = 01')")]
    [TestCase("tomllib.loads('a = \"x')")]
    [TestCase("tomllib.loads('a = 1 b')")]
    public void Should_not_read_what_is_no_toml(string expression) =>
        Assert.That(Settings.X($"import tomllib\nX = {expression}\n"), Does.StartWith("? the reader does not understand line "));

    [Test]
    [RequiresTool(Tools.Python)]
    public void Should_know_urls() => new Facts { Prelude = "from urllib.parse import parse_qs, parse_qsl, quote, quote_plus, unquote, unquote_plus, urlencode, urljoin, urlparse, urlsplit" }.MustHold(
        "quote('a b/ü&')", "quote('a b/ü&', safe='')", "quote_plus('a b/+')", "quote_plus('p@ss w:rd')", "quote(b'\\xff')", "quote(5)", "unquote('a%20b%C3%BC%zz%4')", "unquote_plus('a+b%2B')", "unquote('%ff')",
        "urlparse('postgres://user:p%40ss@Host.Example:5432/name?a=1&b=2#f').hostname", "urlparse('postgres://user:p%40ss@host:5432/name').port", "urlparse('postgres://user:p%40ss@host:5432/name').password", "urlparse('http://h').username", "urlparse('redis://h:x/').port if 0 else 1",
        "tuple(urlparse('http://a/b;c?d#e'))", "tuple(urlsplit('HTTP://a/b;c?d#e'))", "urlparse('//a/b').netloc", "urlparse('a/b').path", "urlparse('sqlite:///db.sqlite3').path", "urlparse('http://[::1]:80/').hostname", "urlparse('http://[::1]:80/').port", "urlparse('http://h:99999/').port if 0 else 2",
        "urlparse('mailto:x@y').path", "urlparse('http://h/')[1]", "urlencode({'a': 1, 'b': 'x y', 'c': None})", "urlencode([('a', 'ü'), ('a', True)])", "parse_qs('a=1&b=&a=2&c=%20x+y')", "parse_qsl('a=1&b')",
        "urljoin('https://example.com/a/b', 'c')", "urljoin('https://example.com/a/', '/c')", "urljoin('https://example.com', 'c')", "urljoin('https://example.com/a/b/', '../c')", "urljoin('/static/', 'img/x.png')", "urljoin('https://e.com/a', '')", "urljoin('', 'a')",
        "urljoin('https://e.com/a/b', './')", "urljoin('https://e.com/a/b', '..')", "urljoin('https://e.com/a', 'http://f.com/b')", "urljoin('https://e.com/a/b?x=1', 'c?y=2#z')", "urljoin('/a/b/', '../../../c')");

    [Test]
    [RequiresTool(Tools.Python)]
    public void Should_read_ini_files() => new Facts
    {
        Prelude = """
            import configparser
            from configparser import ConfigParser, RawConfigParser
            C = ConfigParser()
            C.read('a.ini')
            R = RawConfigParser()
            R.read(['a.ini'], encoding='utf-8')
            """,
        Files = [("a.ini", "[DEFAULT]\nbase = /srv\n\n# comment\n[web]\nHost: example.com\nport = 8000\nroot = %(base)s/x\ndebug = on\nratio=1.5\nmany =\n    a\n    b\n\n    c\nbad = 50%%\n; c\n[db]\nname=x = y\n")],
    }.MustHold(
        "C.sections()", "C['web']['host']", "C.get('web', 'HOST')", "C.getint('web', 'port')", "C.getboolean('web', 'debug')", "C.getfloat('web', 'ratio')", "C.get('web', 'root')", "R.get('web', 'root')", "C.get('web', 'bad')", "C.get('web', 'many')", "C.has_option('web', 'nope')",
        "C.has_section('DEFAULT')", "C.has_option('db', 'base')", "C.options('db')", "C.items('db')", "C.get('web', 'nope')", "C.get('nope', 'x')", "C.get('web', 'nope', fallback=None)", "C.getint('web', 'nope', fallback=5)", "C.getboolean('web', 'host')", "C['nope']", "C['web']['nope']",
        "C['web'].get('nope', 'x')", "C['web'].get('nope')", "C['web'].getint('port')", "'web' in C", "'port' in C['web']", "'x' in C", "C.get('web', 'root', raw=True)", "C['db']['name']", "dict(C['db'])", "list(C['db'])", "C.read('a.ini')", "[C.set('db', 'name', 'z'), C['db']['name']]");

    [Test]
    [RequiresTool(Tools.Python)]
    public void Should_know_small_functions_of_many_modules() => new Facts { Prelude = "import ast, base64, functools, hashlib, importlib, ipaddress, logging, math, platform, shlex, socket, string, sys, textwrap, warnings, decimal\nfrom functools import partial, reduce" }.MustHold(
        "ast.literal_eval('[1, (2, \"a\"), {\"b\": None}, -3, {4}, b\"\"]')", "ast.literal_eval(' True ')", "ast.literal_eval('f()') if 0 else 1", "base64.b64encode(b'ab?>').decode()", "base64.urlsafe_b64encode(b'ab?>').decode()", "base64.b64decode('YWI=').decode()", "base64.b64encode('a')",
        "functools.partial(int, base=2)('11')", "reduce(lambda a, b: a + b, [1, 2]) if 0 else 3", "reduce(max, [1, 3, 2])", "reduce(min, [], 5)", "reduce(min, [])", "partial(max, 5)(3)", "hashlib.sha256(b'a').hexdigest()", "hashlib.sha512('a')", "hashlib.sha256(b'').digest_size",
        "importlib.import_module('json').loads('1')", "ipaddress.ip_network('10.0.0.0/8')", "ipaddress.ip_address('::1')", "logging.DEBUG + logging.WARNING", "math.floor(2.5) + math.ceil(2.1)", "math.sqrt(2)", "math.pi", "math.sqrt(-1)", "math.floor('a')", "math.gcd(12, 18)", "math.isnan(math.nan)", "math.inf",
        "platform.system()", "platform.python_implementation()", "shlex.split('a \"b c\" d\\\\ e \\'f\\\\\\'')", "shlex.split('\"a')", "shlex.quote(\"it's\")", "shlex.join(['a', 'b c'])", "shlex.split('\"a\\\\\"b\\\\c\"')", "socket.SO_KEEPALIVE", "string.ascii_letters + string.digits", "string.punctuation", "string.printable",
        "string.Template('$a ${b}c $$').substitute(a=1, b='x')", "string.Template('$a $z').safe_substitute({'a': 2})", "string.Template('$z').substitute()", "string.Template('a\\n$ ').substitute()", "sys.platform", "sys.maxsize", "sys.byteorder", "sys.version_info >= (3, 8)", "sys.version_info[0]", "sys.version_info.minor",
        "sys.version_info[:2]", "sys.version_info < (3, 11)", "sys.stdout", "'test' in sys.argv", "'runserver' in sys.argv", "'pytest' in sys.modules", "textwrap.dedent('  a\\n    b\\n \\n  c')", "warnings.filterwarnings('ignore')", "decimal.Decimal('1.5')", "sys.version_info == (3, 10)", "len(sys.version_info)", "sys.modules['sys'] == 1 if 0 else 1");

    [TestCase("secrets.token_hex()", "? 'secrets.token_hex()' gives another value in each process")]
    [TestCase("uuid.uuid4()", "? 'uuid.uuid4()' gives another value in each process")]
    [TestCase("random.choice('ab')", "? 'random.choice()' gives another value in each process")]
    [TestCase("time.time()", "? 'time.time()' gives what the clock of the target says")]
    [TestCase("datetime.datetime.now()", "? 'datetime.now()' gives what the clock of the target says")]
    [TestCase("datetime.date.today().year", "? 'date.today()' gives what the clock of the target says")]
    [TestCase("socket.gethostname()", "? 'socket.gethostname()' asks the target or its network")]
    [TestCase("platform.node()", "? 'platform.node()' asks the target")]
    [TestCase("sys.executable", "? 'sys.executable' names a folder of the target's Python")]
    [TestCase("sys.argv[0]", "<str>")]
    [TestCase("'worker' in sys.argv", "? the command line that reads the settings is not known to them")]
    [TestCase("len(sys.argv) > 1 and sys.argv[1] == 'test'", "False")]
    [TestCase("sys.argv[1:2] == ['test']", "? it is worked out from a value of type 'list', which the reader has no model of")]
    [TestCase("open('/etc/hostname').read()", "? it is read from '/etc/hostname', which is no file of the project")]
    [TestCase("open('x', 'w')", "? open() is modelled for reading only")]
    [TestCase("hashlib.md5(b'').hexdigest()", "? 'hashlib.md5()' is not modelled")]
    [TestCase("platform.python_version()", "? the exact version of Python on the target is not declared")]
    public void Should_say_why_a_value_is_not_known(string expression, string expected) =>
        Assert.That(Settings.X($"import datetime, hashlib, platform, random, secrets, socket, sys, time, uuid\nX = {expression}\n"), Is.EqualTo(expected));

    [TestCase("DEFAULT_TAGS", "? 'django.contrib.messages.constants.DEFAULT_TAGS' comes from outside the project")]
    [TestCase("{messages.ERROR: 'danger'}[40]", "'danger'")]
    [TestCase("_('English')", "<__proxy__>")]
    [TestCase("gettext_noop('a')", "'a'")]
    [TestCase("reverse_lazy('login')", "<__proxy__>")]
    [TestCase("crontab(minute=0)", "<crontab>")]
    [TestCase("get_random_secret_key()", "? 'django.core.management.utils.get_random_secret_key()' gives another value in each process")]
    public void Should_know_what_settings_use_of_django_and_celery(string expression, string expected) => Assert.That(
        Settings.X($"""
            from celery.schedules import crontab
            from django.contrib.messages import constants as messages
            from django.contrib.messages.constants import DEFAULT_TAGS
            from django.core.management.utils import get_random_secret_key
            from django.urls import reverse_lazy
            from django.utils.translation import gettext_lazy as _, gettext_noop
            X = {expression}

            """),
        Is.EqualTo(expected));

    [TestCase("uvloop", "X = 'a'\ntry:\n    import uvloop\nexcept ImportError:\n    X = 'b'", "'a'")]
    [TestCase("django-debug-toolbar", "try:\n    import debug_toolbar\n    X = 'a'\nexcept ImportError:\n    X = 'b'", "'a'")]
    [TestCase("other", "try:\n    import celery.schedules\n    X = 'a'\nexcept ImportError:\n    X = 'b'", "? it depends on what can't be known: whether an exception is raised in the try block is not known")]
    public void Should_take_the_packages_that_the_project_asks_for_as_installed(string package, string text, string expected)
    {
        var target = Settings.Target() with { Packages = new HashSet<string> { package } };
        var module = new SettingsReader(new MemoryFiles(("settings.py", text + "\n"))).Read("settings", target);
        Assert.That(Settings.Show(module.Find("X")), Is.EqualTo(expected));
    }

    [TestCase("3.11", "sys.version_info[:2]", "[3, 11]")]
    [TestCase("3.11", "sys.version_info >= (3, 11)", "True")]
    [TestCase("3.11", "sys.version_info[2]", "? the exact version of Python on the target is not declared")]
    [TestCase("3.12.4", "platform.python_version()", "'3.12.4'")]
    [TestCase("3.12.4", "platform.python_version_tuple()", "['3', '12', '4']")]
    public void Should_see_the_python_of_the_target(string version, string expression, string expected)
    {
        var target = Settings.Target() with { Version = PackageVersion.Parse(version) };
        var module = new SettingsReader(new MemoryFiles(("settings.py", $"import platform, sys\nX = {expression}\n"))).Read("settings", target);
        Assert.That(Settings.Show(module.Find("X")), Is.EqualTo(expected));
    }
}
