using System.Globalization;
using System.Text;
using EndToEnd.Tests.Programs;
using Prodserver.Testing;
using Prodserver.Testing.Escapes;

namespace EndToEnd.Tests.Host;

/// <summary>
/// A project with a settings module for each way out of it, and with links to the outside wherever else it is read. The whole build is watched: it opens
/// no file outside, starts no program, reaches for no network, and nothing of the outside is in what it prints or writes.
/// </summary>
[RequiresTool("strace")]
public sealed class LeavingTheProjectTests
{
    /// <summary>After each attempt, so that what it may have set is no reason to write nothing.</summary>
    private const string Process =
        """

        ALLOWED_HOSTS = ['example.com']
        ASGI_APPLICATION = 'conf.asgi.application'
        PRODUCTION_PROCESSES = {'web': {'BACKEND': 'django_prodserver.backends.uvicorn.UvicornServer', 'ARGS': {'port': '8000'}}}
        """;

    private EscapeFolder _folder;

    [SetUp]
    public void CreateProject()
    {
        _folder = new EscapeFolder();
        _folder.Write("manage.py", "import os\nos.environ.setdefault('DJANGO_SETTINGS_MODULE', 'conf.attempt0')");
        _folder.Write("conf/asgi.py", "application = None");
        var environments = new StringBuilder("environments:\n");
        for (var i = 0; i < Escape.All.Count; i++)
        {
            _folder.Write($"conf/attempt{i}.py", Escape.All[i] + Process);
            environments.Append(CultureInfo.InvariantCulture, $"  e{i}: {{settings: conf.attempt{i}}}\n");
        }

        _folder.Write("prodserver.yaml", environments.ToString());
        _folder.Write("pyproject.toml", "[project]\nname = 'x'\ndependencies = ['python-dotenv', 'django-environ', 'environs', 'python-decouple', 'django-split-settings']");
    }

    [TearDown]
    public void DeleteProject() => _folder.Dispose();

    [TestCase("Settings", "")]
    [TestCase("Render", "")]
    [TestCase("Render", "env_files: [.env]\n")]
    [TestCase("Render", "templates: linked\n")]
    [TestCase("Render", "templates: ../\n")]
    public async Task Should_open_nothing_outside_the_project(string target, string yaml)
    {
        File.AppendAllText(Path.Combine(_folder.Project, "prodserver.yaml"), yaml);
        File.CreateSymbolicLink(Path.Combine(_folder.Project, "requirements.txt"), "../secret.txt");
        File.CreateSymbolicLink(Path.Combine(_folder.Project, "uv.lock"), "../secret.toml");

        // The links are errors.
        await BuildAsync(target, exitCode: 2);
    }

    [Test]
    public async Task Should_render_what_does_not_depend_on_the_outside()
    {
        foreach (var link in new DirectoryInfo(_folder.Project).EnumerateFileSystemInfos().Where(entry => entry.LinkTarget is not null))
        {
            link.Delete();
        }

        await BuildAsync("Render", exitCode: 0);
    }

    private async Task BuildAsync(string target, int exitCode)
    {
        using var output = new TemporaryFolder();
        var calls = await SystemCalls.Of(BuildHost.Start(
            "--target=" + target, "--verbosity=diagnostic", "--project=" + _folder.Project, "--output=" + output.Path, "--findings=" + output.Combine("findings.json")));

        using (Assert.EnterMultipleScope())
        {
            Assert.That(calls.Result.ExitCode, Is.EqualTo(exitCode), calls.Result.Output);
            Assert.That(Outside(calls), Is.Empty);
            Assert.That(calls.Opened, Is.SupersetOf(Enumerable.Range(0, Escape.All.Count).Select(i => Path.Combine(_folder.Project, "conf", $"attempt{i}.py"))));
            Assert.That(calls.Started.Select(Path.GetFileName), Is.All.EqualTo("dotnet"));
            Assert.That(calls.Connections, Is.Empty);
            Assert.That(_folder.HasLeft, Is.False);
            Assert.That(EscapeFolder.Shows(calls.Result.Output), Is.False);
            Assert.That(Directory.EnumerateFiles(output.Path, "*", SearchOption.AllDirectories).Where(file => EscapeFolder.Shows(File.ReadAllText(file))), Is.Empty);
        }
    }

    /// <summary>What is watched for is seen where it happens: a test that could not fail would prove nothing.</summary>
    [Test]
    [RequiresTool(Tools.Python)]
    public async Task Should_see_python_leave()
    {
        _folder.Write("conf/settings.py", "import os, socket\nX = open('linked.txt').read()\nos.system('true')\nsocket.create_connection(('127.0.0.1', PORT), 5)");

        var calls = await SystemCalls.Of(new ProgramStart(Tools.Python, "-B", "-c", "import conf.settings; print(conf.settings.X)") { WorkingDirectory = _folder.Project });

        using (Assert.EnterMultipleScope())
        {
            Assert.That(Outside(calls), Is.EqualTo(new[] { Path.Combine(_folder.Path, "secret.txt") }));
            Assert.That(calls.Started.Select(Path.GetFileName), Is.SupersetOf(new[] { "python3", "sh" }));
            Assert.That(calls.Connections, Is.Not.Empty);
            Assert.That(_folder.HasLeft, Is.True);
            Assert.That(EscapeFolder.Shows(calls.Result.Output), Is.True);
        }
    }

    private IEnumerable<string> Outside(SystemCalls calls) =>
        calls.Opened.Where(path => path.StartsWith(_folder.Path, StringComparison.Ordinal) && path != _folder.Project && !path.StartsWith(_folder.Project + "/", StringComparison.Ordinal));
}
