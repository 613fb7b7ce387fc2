using Prodserver.Core.Findings;

namespace Prodserver.Configuration.Tests.Projects;

public sealed class SettingsListerTests
{
    [Test]
    public void Should_list_what_Django_takes_for_settings()
    {
        using var project = ProjectFolder.With("import os\nB = 1\n_A = 2\nlower = 3\nMixed = 4\nF2 = 5\n");

        Assert.That(List(project, []), Is.EqualTo("production: B=1 F2=5 _A=2"));
    }

    [Test]
    public void Should_take_every_module_that_is_no_base_where_none_has_processes()
    {
        using var project = new ProjectFolder().Manage("shop.settings.dev")
            .Write("shop/settings/__init__.py", "")
            .Write("shop/settings/base.py", "A = 1\n")
            .Write("shop/settings/dev.py", "from .base import *\n")
            .Write("shop/settings/helpers.py", "def f(): pass\n")
            .Write("shop/settings/eu.py", "from .base import *\nA = 2\n");

        Assert.That(List(project, []), Is.EqualTo("dev: A=1\neu: A=2"));
    }

    [Test]
    public void Should_take_only_environments_with_processes_where_there_are_some()
    {
        using var project = new ProjectFolder().Manage("shop.settings.dev")
            .Write("shop/settings/__init__.py", "")
            .Write("shop/settings/dev.py", "A = 1\n")
            .Write("shop/settings/live.py", "A = 2\n" + ProjectFolder.Web);

        Assert.That(List(project, ["A"]), Is.EqualTo("live: A=2"));
    }

    [Test]
    public void Should_name_the_nearest_setting_for_one_that_no_module_defines()
    {
        using var project = ProjectFolder.With("DATABASES = 1\n");

        Assert.That(List(project, ["DATABASE", "NOTHING_LIKE_IT"]), Is.EqualTo("""
            .: error PB309: no settings module defines 'DATABASE'; did you mean 'DATABASES'?
            .: error PB309: no settings module defines 'NOTHING_LIKE_IT'
            production:
            """));
    }

    [Test]
    public void Should_not_call_a_name_undefined_that_a_module_may_hide()
    {
        using var project = ProjectFolder.With("from elsewhere import *\n");

        Assert.That(List(project, ["DEBUG"]), Is.EqualTo("production: DEBUG=unknown('from elsewhere import *' may have set it)"));
    }

    /// <summary>The findings, then a line an environment.</summary>
    private static string List(ProjectFolder project, IReadOnlyList<string> names)
    {
        var read = SettingsLister.Read(project.Path, new SettingsOptions { Names = names });
        var environments = read.Value!.Select(environment =>
            $"{environment.Environment}: {string.Join(' ', environment.Settings.Select(setting => $"{setting.Name}={ProjectFolder.Text(setting.Value)}"))}".TrimEnd());
        return string.Join('\n', read.Findings.Where(finding => finding.Severity == Severity.Error).Select(finding => finding.ToString()).Concat(environments));
    }
}
