using Prodserver.Configuration.Files;
using Prodserver.Core.Values;
using Prodserver.Python;
using Prodserver.Testing;
using Prodserver.Testing.Escapes;

namespace Prodserver.Configuration.Tests.Files;

/// <summary>Settings that lead Python out of their project lead the reader nowhere: each is run by Python first, which shows that it would.</summary>
[RequiresTool(Tools.Python)]
internal sealed class LeavingTheProjectTests
{
    private EscapeFolder _folder;

    [SetUp]
    public void CreateProject() => _folder = new EscapeFolder();

    [TearDown]
    public void DeleteProject() => _folder.Dispose();

    [TestCaseSource(typeof(Escape), nameof(Escape.All))]
    public void Should_stay_in_the_project_where_python_would_leave_it(string attempt)
    {
        _folder.Write("conf/settings.py", attempt);
        Assert.That(_folder.PythonLeaves("conf.settings"), Is.True, "the attempt works in Python");

        var files = new ProjectFiles(_folder.Project);
        var packages = new HashSet<string> { "python-dotenv", "django-environ", "environs", "python-decouple", "django-split-settings" };
        var module = new SettingsReader(files).Read("conf.settings", new PythonTarget { ProjectRoot = _folder.Project, Packages = packages });
        IEnumerable<string> shown =
        [
            .. module.Findings.Concat(files.Findings).Select(finding => $"{finding} {finding.Fix}"),
            .. module.Names.Append("X").Select(name => $"{name} {ProjectFolder.Text(module.Find(name))} {(module.Find(name) as UnknownValue)?.Fix}"),
            .. module.FilesRead,
        ];

        using (Assert.EnterMultipleScope())
        {
            Assert.That(shown.Where(EscapeFolder.Shows), Is.Empty);
            Assert.That(files.Inputs.Select(input => input.Path), Is.EqualTo(new[] { "conf/__init__.py", "conf/settings.py" }));
            Assert.That(_folder.HasLeft, Is.False);
        }
    }
}
