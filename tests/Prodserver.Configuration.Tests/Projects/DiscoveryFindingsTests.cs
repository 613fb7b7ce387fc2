namespace Prodserver.Configuration.Tests.Projects;

internal sealed class DiscoveryFindingsTests
{
    [Test]
    public void Should_refuse_a_folder_that_is_not_there() => Assert.That(
        string.Join('\n', ProjectReader.Read("/nowhere/shop", new ProjectOptions()).Findings),
        Is.EqualTo(".: error PB300: the folder '/nowhere/shop' does not exist; name the folder of a Django project with --project"));

    [Test]
    public void Should_refuse_a_folder_without_manage_py()
    {
        using var project = new ProjectFolder().Write("README.md", "");

        Assert.That(project.Findings(), Is.EqualTo(".: error PB301: the project's folder has no manage.py; name the folder of a Django project with --project"));
    }

    [Test]
    public void Should_point_at_a_manage_py_one_level_below()
    {
        using var project = new ProjectFolder().Write("src/manage.py", "");

        Assert.That(project.Findings(), Is.EqualTo(".: error PB301: the project's folder has no manage.py; the folder 'src' has one: name it with --project"));
    }

    [Test]
    public void Should_list_several_folders_with_manage_py()
    {
        using var project = new ProjectFolder().Write("shop/manage.py", "").Write("blog/manage.py", "");

        Assert.That(project.Findings(), Is.EqualTo(".: error PB301: the project's folder has no manage.py; several folders have one, name the project's with --project: blog, shop"));
    }

    [Test]
    public void Should_ask_for_the_settings_that_manage_py_does_not_name()
    {
        using var project = new ProjectFolder().Write("manage.py", "import os\nos.environ.setdefault('DJANGO_SETTINGS_MODULE', choose())\n");

        Assert.That(
            project.Findings(),
            Is.EqualTo("manage.py: error PB302: nothing sets DJANGO_SETTINGS_MODULE to a plain text here; name the module with settings in prodserver.yaml"));
    }

    [Test]
    public void Should_refuse_a_settings_module_that_is_not_there()
    {
        using var project = new ProjectFolder().Manage("shop.settings");

        Assert.That(project.Findings(), Is.EqualTo("manage.py:2:49: error PB303: the project has no module 'shop.settings'; name a settings module of the project"));
    }

    [Test]
    public void Should_say_only_what_Python_would_of_settings_that_are_none([Values("X = (\n", "{{ cookiecutter.x }}\n", "\0\0\0")] string settings)
    {
        using var project = ProjectFolder.With(settings);

        Assert.That(project.Read().Findings.Select(finding => finding.Code.Id), Is.All.StartsWith("PB1").And.Not.Empty);
    }

    [Test]
    public void Should_not_pass_over_an_environment_that_can_not_be_read()
    {
        using var project = ProjectFolder.With(ProjectFolder.Web).Write("shop/settings_qa.py", "from .settings import *\nX = (\n");

        Assert.That(project.Read().Findings.Select(finding => $"{finding.Environment} {finding.Position.File} {finding.Code}"), Is.EqualTo(new[] { "qa shop/settings_qa.py PB101" }));
    }

    [Test]
    public void Should_name_the_module_nearest_to_a_declared_one()
    {
        using var project = ProjectFolder.With(ProjectFolder.Web).Yaml("environments:\n  live:\n    settings: shop.setings\n");

        Assert.That(project.Findings(), Is.EqualTo("prodserver.yaml:3:15: error PB303: the project has no module 'shop.setings'; did you mean 'shop.settings'?"));
    }

    [Test]
    public void Should_refuse_settings_without_processes([Values("", "DEBUG = True\n")] string settings)
    {
        using var project = ProjectFolder.With(settings);

        Assert.That(
            project.Findings(),
            Is.EqualTo("shop/settings.py: error PB304: no settings module of the project ends up with PRODUCTION_PROCESSES; add the setting, or processes with a backend to prodserver.yaml"));
    }

    [Test]
    public void Should_name_the_environment_nearest_to_the_one_asked_for()
    {
        using var project = ProjectFolder.With(ProjectFolder.Web);

        Assert.That(
            project.Findings("prodution", "x"),
            Is.EqualTo(
                """
                .: error PB305: the project has no environment 'prodution'; did you mean 'production'?
                .: error PB305: the project has no environment 'x'; it has production
                """));
    }

    [Test]
    public void Should_ask_for_a_name_where_the_package_makes_none()
    {
        using var project = new ProjectFolder().Manage("лавка.settings").Write("лавка/settings.py", ProjectFolder.Web);

        Assert.That(
            project.Findings(),
            Is.EqualTo("manage.py:2:49: error PB306: the settings package's name 'лавка' makes no name for the project; name it with project in prodserver.yaml"));
    }

    [Test]
    public void Should_point_out_a_name_that_other_projects_may_have()
    {
        using var project = new ProjectFolder().Manage("config.settings").Write("config/settings.py", ProjectFolder.Web);

        Assert.That(
            project.Findings(),
            Is.EqualTo("manage.py:2:49: info PB307: the project is called 'config' after its settings package, and so may others on the host; name it with project in prodserver.yaml"));
    }

    [Test]
    public void Should_ask_for_the_module_of_a_declared_environment()
    {
        using var project = new ProjectFolder().Manage("shop.settings").Write("shop/settings/__init__.py", "")
            .Write("shop/settings/base.py", ProjectFolder.Web).Write("shop/settings/dev.py", "from .base import *\n").Yaml("environments:\n  live: {}\n");

        Assert.That(
            project.Findings(),
            Is.EqualTo("prodserver.yaml:2:3: error PB308: no settings module is named like the environment 'live'; name one with settings: shop.settings.base, shop.settings.dev"));
    }
}
