using CsCheck;
using Prodserver.Configuration.Files;
using Prodserver.Configuration.Pins;
using Prodserver.Core;
using Prodserver.Core.Findings;
using Prodserver.Testing;

namespace Prodserver.Configuration.Tests.Pins;

internal sealed class PinsReaderTests
{
    private TemporaryFolder _folder;

    [SetUp]
    public void CreateFolder() => _folder = new TemporaryFolder();

    [TearDown]
    public void DeleteFolder() => _folder.Dispose();

    [Test]
    public void Should_read_requirements_as_pip_does()
    {
        _folder.Write(
            "requirements.txt",
            """
            # the web
            -r requirements/base.txt
            Uvicorn[standard] == 0.34.2 ; python_version >= "3.9"  # the server
            gunicorn===23.0.0 \
                --hash=sha256:aaaa \
                --hash=sha256:bbbb
            granian>=2,==2.8.1
            waitress>=3.0
            celery==5.5.*
            --index-url https://example.com/simple
            -e .
            git+https://example.com/x.git#egg=x
            ./wheels/y-1.0-py3-none-any.whl
            z @ https://example.com/z-1.0.tar.gz
            hypercorn==0.17.3; sys_platform == "win32"
            """);
        _folder.Write("requirements/base.txt", "django_q2==1.8.0\n-c ../constraints.txt\n");
        _folder.Write("constraints.txt", "daphne==4.1.2\n-r requirements.txt\n");

        Assert.That(
            Read(),
            Is.EqualTo(
                """
                Requirements requirements.txt
                Requirements requirements/base.txt
                Requirements constraints.txt
                daphne 4.1.2 constraints.txt:1:1
                django-q2 1.8.0 requirements/base.txt:1:1
                granian 2.8.1 requirements.txt:7:1
                gunicorn 23.0.0 requirements.txt:4:1
                uvicorn 0.34.2 requirements.txt:3:1
                python 3.11
                """));
    }

    [Test]
    public void Should_prefer_what_production_installs()
    {
        _folder.Write("requirements/base.txt", "uvicorn==0.30.0\nbase==1\n");
        _folder.Write("requirements/dev.txt", "uvicorn==0.51.0\ndev==1\n");
        _folder.Write("requirements/production.txt", "uvicorn==0.34.2\n");

        Assert.That(
            Read(),
            Is.EqualTo(
                """
                Requirements requirements/production.txt
                Requirements requirements/base.txt
                Requirements requirements/dev.txt
                base 1 requirements/base.txt:2:1
                dev 1 requirements/dev.txt:2:1
                uvicorn 0.34.2 requirements/production.txt:1:1
                python 3.11
                """));
    }

    [Test]
    public void Should_read_the_utf_16_that_PowerShell_writes()
    {
        File.WriteAllText(_folder.Combine("requirements.txt"), "uvicorn==0.34.2\r\n", System.Text.Encoding.Unicode);

        Assert.That(Read(), Is.EqualTo("Requirements requirements.txt\nuvicorn 0.34.2 requirements.txt:1:1\npython 3.11"));
    }

    [Test]
    public void Should_read_uv_lock()
    {
        _folder.Write(
            "uv.lock",
            """
            version = 1
            requires-python = ">=3.10"

            [[package]]
            name = "shop"
            source = { virtual = "." }
            dependencies = [
                { name = "uvicorn", extra = ["standard"] },
            ]

            [[package]]
            name = "uvicorn"
            version = "0.33.0"
            source = { registry = "https://pypi.org/simple" }
            resolution-markers = [
                "python_full_version < '3.11'",
            ]

            [[package]]
            name = "uvicorn"
            version = "0.35.0"
            resolution-markers = [
                "python_full_version >= '3.11'",
            ]
            """);

        Assert.That(Read(), Is.EqualTo("UvLock uv.lock\nuvicorn 0.35.0 uv.lock:21:11\npython 3.11"));
    }

    [Test]
    public void Should_read_poetry_lock_and_prefer_it_to_requirements()
    {
        _folder.Write(
            "poetry.lock",
            """
            [[package]]
            name = "Uvicorn"
            version = "0.34.2"
            optional = false
            groups = ["main"]
            markers = "python_version >= \"3.10\""

            [[package]]
            name = "colorama"
            version = "0.4.6"
            markers = {main = "platform_system == \"Windows\"", dev = "sys_platform == \"win32\""}
            """);
        _folder.Write("requirements.txt", "uvicorn==0.20.0\n");

        Assert.That(Read(), Is.EqualTo("PoetryLock poetry.lock\nRequirements requirements.txt\nuvicorn 0.34.2 poetry.lock:3:11\npython 3.11"));
    }

    [Test]
    public void Should_read_Pipfile_lock_even_with_tabs()
    {
        _folder.Write("Pipfile.lock", "{\n\t\"_meta\": {},\n\t\"default\": {\n\t\t\"uvicorn\": {\"extras\": [], \"version\": \"==0.34.2\"}\n\t},\n\t\"develop\": {\"black\": {\"version\": \"==24.1\"}}\n}\n");

        Assert.That(Read(), Is.EqualTo("PipfileLock Pipfile.lock\nblack 24.1 Pipfile.lock:6:35\nuvicorn 0.34.2 Pipfile.lock:4:40\npython 3.11"));
    }

    [Test]
    public void Should_read_exact_pins_of_pyproject()
    {
        _folder.Write(
            "pyproject.toml",
            """
            [project]
            requires-python = ">=3.12"
            dependencies = ["django>=5", "uvicorn[standard]==0.34.2"]
            [project.optional-dependencies]
            prod = ["gunicorn==23.0.0"]
            [dependency-groups]
            dev = [{include-group = "x"}, "celery==5.5.2"]
            [tool.poetry.dependencies]
            python = "^3.11"
            granian = "2.8.1"
            waitress = {version = "3.0.2", extras = ["x"]}
            daphne = "^4.1"
            [tool.poetry.group.dev.dependencies]
            hypercorn = [{version = "0.17.3", markers = "sys_platform == 'linux'"}]
            """);

        Assert.That(
            Read(),
            Is.EqualTo(
                """
                Pyproject pyproject.toml
                celery 5.5.2 pyproject.toml:7:31
                granian 2.8.1 pyproject.toml:10:11
                gunicorn 23.0.0 pyproject.toml:5:9
                hypercorn 0.17.3 pyproject.toml:14:25
                uvicorn 0.34.2 pyproject.toml:3:30
                waitress 3.0.2 pyproject.toml:11:23
                python 3.12
                """));
    }

    [Test]
    public void Should_know_what_is_required_in_any_version()
    {
        _folder.Write("requirements.txt", "Uvicorn[Standard, own_extra]>=0.30\nuvloop\ngunicorn[gevent]==23.0.0\nz @ https://example.com/z-1.0.tar.gz\n");
        _folder.Write(
            "pyproject.toml",
            """
            [project]
            dependencies = ["django>=5", "Channels[daphne]"]
            [tool.poetry.dependencies]
            python = "^3.11"
            granian = {version = "^2", extras = ["reload"]}
            waitress = {git = "https://example.com/waitress"}
            """);
        _folder.Write("Pipfile.lock", """{"default": {"httptools": {"version": "==0.6.4"}}}""");

        Assert.That(
            new PinsReader(new ProjectFiles(_folder.Path), new FindingCollector()).Read().Required.Keys,
            Is.EquivalentTo(
            [
                "uvicorn", "uvicorn[standard]", "uvicorn[own-extra]", "uvloop", "gunicorn", "gunicorn[gevent]", "z",
                "django", "channels", "channels[daphne]", "granian", "granian[reload]", "waitress", "httptools",
            ]));
    }

    [TestCase("requirements.txt", "uvicorn>=0.20,<0.30\nUvicorn[standard]!=0.29.0\n", "!=0.29.0,>=0.20,<0.30")]
    [TestCase("requirements.txt", "uvicorn\n", "")]
    [TestCase("requirements.txt", "uvicorn<0.30; python_version < '3.9'\nuvicorn>=0.30; python_version >= '3.9'\n", "")]
    [TestCase("requirements.txt", "uvicorn==0.34.2\n", "==0.34.2")]
    [TestCase("pyproject.toml", "[project]\ndependencies = [\"uvicorn ~= 0.30\"]\n", "~=0.30")]
    [TestCase("pyproject.toml", "[tool.poetry.dependencies]\nuvicorn = \"^0.29\"\n", "^0.29")]
    [TestCase("pyproject.toml", "[tool.poetry.dependencies]\nuvicorn = {version = \">=0.2,<0.3\", extras = [\"standard\"]}\n", ">=0.2,<0.3")]
    public void Should_find_the_versions_that_the_files_allow(string file, string text, string range)
    {
        _folder.Write(file, text);

        var required = new PinsReader(new ProjectFiles(_folder.Path), new FindingCollector()).Read().Required;

        Assert.That(string.Join(',', required["uvicorn"].ToString().Split(',').Order(StringComparer.Ordinal)), Is.EqualTo(string.Join(',', range.Split(',').Order(StringComparer.Ordinal))));
    }

    [TestCase("3.12.4\n", "3.12.4")]
    [TestCase("# ours\n\n3.9\n", "3.9")]
    [TestCase("cpython-3.13\n", "3.13")]
    public void Should_take_Python_from_its_version_file(string text, string version)
    {
        _folder.Write(".python-version", text);

        Assert.That(Read(), Is.EqualTo("python " + version));
    }

    [TestCase(">=3.8,<3.11", "3.10")]
    [TestCase("~=3.12", "3.12")]
    [TestCase("~=3.12.1", "3.12")]
    [TestCase("==3.13.*", "3.13")]
    [TestCase(">=3.9,!=3.11.*", "3.12")]
    [TestCase(">=3.11.4", "3.11")]
    [TestCase(">=4", "3.11")]
    [TestCase("nonsense", "3.11")]
    public void Should_take_a_Python_that_the_project_allows(string required, string version)
    {
        _folder.Write("pyproject.toml", $"[project]\nrequires-python = \"{required}\"\n");

        Assert.That(Read(), Is.EqualTo($"Pyproject pyproject.toml\npython {version}"));
    }

    [Test]
    public void Should_warn_of_files_that_break_their_format()
    {
        _folder.Write("requirements.txt", "uvicorn=0.34\n-r missing.txt\n-r ../outside.txt\nuvicorn[standard==1\n");
        _folder.Write("poetry.lock", "[[package]\nname = \"a\"\n");
        _folder.Write("Pipfile.lock", "{\"default\": ");
        _folder.Write(".python-version", "pypy3.10-7.3\n");

        Assert.That(
            Findings(),
            Is.EqualTo(
                """
                .python-version: warning PB372: 'pypy3.10-7.3' is not a version such as 3.11; write one, or versions.python in prodserver.yaml
                Pipfile.lock:2:1: warning PB370: the file can't be read whole: while parsing a node, did not find expected node content; write it anew with the tool it comes from
                poetry.lock:1:10: warning PB370: the file can't be read whole: Expected `]]` but was `]`; write it anew with the tool it comes from
                requirements.txt:1:1: warning PB370: the line 'uvicorn=0.34' is no requirement; write NAME==VERSION
                requirements.txt:2:1: warning PB371: the project has no file 'missing.txt' beside this one; correct the path
                requirements.txt:3:1: warning PB371: the project has no file '../outside.txt' beside this one; correct the path
                requirements.txt:4:1: warning PB370: the line 'uvicorn[standard==1' is no requirement; write NAME==VERSION
                """));
    }

    [Test]
    public void Should_never_throw_on_any_bytes([Values("requirements.txt", "uv.lock", "Pipfile.lock", "pyproject.toml", ".python-version")] string name)
    {
        var pieces = Gen.OneOf(
            "[[package]]\n", "[project]\n", "name", "version", "dependencies", "=", "==", "\"", "'", "\"\"\"", "[", "]", "{", "}", ",", "\n", ";", "-r ", "\\\n", "#", "a", "1.0", ":",
            "\t", "\0", "\uFEFF", "é", "(", ")", "@", "~=", "python_version", "and", "in", ".", "default", "1e999", "0x", "1979-05-27T07:32:00Z", "inf");
        Gen.Select(pieces.Array[0, 20], Gen.Byte.Array[0, 4]).Sample(
            (parts, junk) =>
            {
                using var folder = new TemporaryFolder();
                File.WriteAllBytes(folder.Combine(name), [.. System.Text.Encoding.UTF8.GetBytes(string.Concat(parts)), .. junk]);
                var pins = new PinsReader(new ProjectFiles(folder.Path), new FindingCollector()).Read();
                pins.For(pins.Python);
                return true;
            },
            iter: 200);
    }

    [Test]
    public void Should_stop_at_deep_nesting()
    {
        _folder.Write("pyproject.toml", "a = " + new string('[', 100_000));
        _folder.Write("Pipfile.lock", new string('[', 100_000));

        Assert.That(Findings().Split('\n'), Has.Length.EqualTo(2).And.All.Contains("warning PB370: "));
    }

    private string Read()
    {
        var findings = new FindingCollector();
        var pins = new PinsReader(new ProjectFiles(_folder.Path), findings).Read();
        Assert.That(findings.Findings, Is.Empty);
        return string.Join('\n',
        [
            .. pins.Files.Select(file => $"{file.Kind} {file.Path}"),
            .. pins.For(PackageVersion.Parse("3.11")).OrderBy(pin => pin.Key, StringComparer.Ordinal).Select(pin => $"{pin.Key} {pin.Value.Version} {pin.Value.Position}"),
            $"python {pins.Python}",
        ]);
    }

    private string Findings()
    {
        var findings = new FindingCollector();
        new PinsReader(new ProjectFiles(_folder.Path), findings).Read();
        return string.Join('\n', findings.Findings.InReportOrder());
    }
}
