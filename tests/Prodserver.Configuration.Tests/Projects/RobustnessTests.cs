using System.Diagnostics;
using System.Text;
using CsCheck;

namespace Prodserver.Configuration.Tests.Projects;

internal sealed class RobustnessTests
{
    private static readonly Gen<string> Pieces = Gen.OneOf(
        "PRODUCTION_PROCESSES", " = ", "{", "}", "'web': ", "'BACKEND': ", "'a.Web'", "'ARGS': ", "import os\n", "os.environ['X']", "from .base import *\n", "from . import *\n", "\n", ",", "[", "]",
        "environments:", "processes:", "variables:", "\n  ", "web: ", "secrets: ", "- ", "X: 1", "X=1", "\t", "\0", "é", "\uFEFF", "{environment}", "DJANGO_SETTINGS_MODULE", "'", "\"", ":", "&a ", "*a",
        "STATIC_ROOT", "ALLOWED_HOSTS", "__file__", "1", "()", "#", "\\", "def f(): pass\n", "<<: ", "host: ", "settings: ", "shop.settings");

    [Test]
    public void Should_never_throw_on_any_bytes([Values("manage.py", "shop/settings.py", "prodserver.yaml", ".env", "shop/asgi.py")] string path) =>
        Gen.Select(Pieces.Array[0, 25], Gen.Byte.Array[0, 3]).Sample(
            (parts, junk) =>
            {
                using var project = ProjectFolder.With("ASGI_APPLICATION = 'shop.asgi.app'\n" + ProjectFolder.Web).Write(".env", "").Yaml("env_files: [.env]\n");
                File.WriteAllBytes(Path.Combine(Directory.CreateDirectory(Path.Combine(project.Path, Path.GetDirectoryName(path)!)).FullName, Path.GetFileName(path)), [.. Encoding.UTF8.GetBytes(string.Concat(parts)), .. junk]);
                return project.Read().Findings.All(finding => !finding.ToString().Contains('\n', StringComparison.Ordinal));
            },
            iter: 200,
            threads: 1);

    [Test]
    public void Should_read_a_folder_where_a_file_is_expected([Values("manage.py", "shop/settings.py", "prodserver.yaml", "requirements.txt", "uv.lock", "prodserver/templates/x.scriban")] string path)
    {
        using var project = ProjectFolder.With(ProjectFolder.Web);
        var folder = Path.Combine(project.Path, path);
        Directory.CreateDirectory(Path.GetDirectoryName(folder)!);
        File.Delete(folder);
        Directory.CreateDirectory(folder);

        Assert.That(() => project.Read(), Throws.Nothing);
    }

    [Test]
    public void Should_read_ten_thousand_processes_in_time()
    {
        var settings = new StringBuilder("PRODUCTION_PROCESSES = {\n");
        var yaml = new StringBuilder("processes:\n");
        for (var i = 0; i < 10_000; i++)
        {
            settings.Append($"    'p{i}': {{'BACKEND': 'a.Web', 'ARGS': {{'port': '{i}', 'workers': 2}}}},\n");
            yaml.Append($"  p{i}: {{health: /up/, args: {{log-level: info}}}}\n");
        }

        using var project = ProjectFolder.With(settings.Append("}\n").ToString()).Write("shop/settings_dev.py", "from .settings import *\n").Write("shop/settings_qa.py", "from .settings import *\n")
            .Yaml(yaml.ToString());
        var clock = Stopwatch.StartNew();

        var outcome = project.Read();

        Assert.That(outcome.Findings, Is.Empty);
        Assert.That(outcome.Value!.Environments.Sum(environment => environment.Processes.Count), Is.EqualTo(30_000));
        Assert.That(clock.Elapsed, Is.LessThan(TimeSpan.FromSeconds(20)), "something grows faster than the number of processes");
        TestContext.Out.WriteLine($"{clock.ElapsedMilliseconds} ms");
    }
}
