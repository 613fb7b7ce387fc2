namespace Prodserver.Configuration.Tests.Projects;

internal sealed class DiscoveryTests
{
    private const string FromBase = "from .base import *\n";

    [Test]
    public void Should_take_a_lone_settings_file_as_production()
    {
        using var project = ProjectFolder.With(ProjectFolder.Web);

        Assert.That(project.Outline(), Is.EqualTo("shop\nproduction Production shop.settings shop/settings.py\n  web UvicornServer {port: '8000'} /"));
    }

    [Test]
    public void Should_take_settings_dev_beside_settings_as_dev()
    {
        using var project = ProjectFolder.With(ProjectFolder.Web)
            .Write("shop/settings_dev.py", "from .settings import *\nPRODUCTION_PROCESSES['web']['ARGS']['reload'] = True\n")
            .Write("shop/settings_staging.py", "from shop.settings import *\n");

        Assert.That(
            project.Outline(),
            Is.EqualTo(
                """
                shop
                dev Development shop.settings_dev shop/settings_dev.py
                  web UvicornServer {port: '8000', reload: True} /
                production Production shop.settings shop/settings.py
                  web UvicornServer {port: '8000'} /
                staging Staging shop.settings_staging shop/settings_staging.py
                  web UvicornServer {port: '8000'} /
                """));
    }

    [Test]
    public void Should_take_settings_as_the_base_where_a_sibling_is_production()
    {
        using var project = ProjectFolder.With(ProjectFolder.Web)
            .Write("shop/settings_dev.py", "from .settings import *\n")
            .Write("shop/settings_prod.py", "from .settings import *\n");

        Assert.That(Names(project), Is.EqualTo("dev=shop.settings_dev prod=shop.settings_prod"));
    }

    [Test]
    public void Should_take_each_module_of_a_settings_package_but_their_base()
    {
        using var project = Package(
            ("base", ProjectFolder.Web), ("development", FromBase), ("production", FromBase), ("staging", "from .production import *\n"), ("logging", "LOGGING = {}\n"));

        Assert.That(Names(project), Is.EqualTo("development=shop.settings.development production=shop.settings.production staging=shop.settings.staging"));
    }

    [Test]
    public void Should_leave_out_a_base_whatever_its_name()
    {
        using var project = Package(("kernel", ProjectFolder.Web), ("live", "from .kernel import *\n"), ("local", "from shop.settings.kernel import *\n"));

        Assert.That(Names(project), Is.EqualTo("live=shop.settings.live local=shop.settings.local"));
    }

    [Test]
    public void Should_find_the_package_from_the_module_that_manage_py_names()
    {
        using var project = Package(("base", ProjectFolder.Web), ("local", FromBase), ("live", FromBase)).Manage("shop.settings.local");

        Assert.That(Names(project), Is.EqualTo("live=shop.settings.live local=shop.settings.local"));
    }

    [Test]
    public void Should_take_the_package_itself_where_its_init_is_all_there_is()
    {
        using var project = Package(("__init__", FromBase), ("base", ProjectFolder.Web));

        Assert.That(Names(project), Is.EqualTo("production=shop.settings"));
    }

    [Test]
    public void Should_not_take_the_package_itself_where_its_init_picks_a_module()
    {
        using var project = Package(
            ("__init__", "import os\nif os.environ.get('DJANGO_ENV') == 'production':\n    from .production import *\nelse:\n    from .development import *\n"),
            ("base", ProjectFolder.Web),
            ("development", FromBase),
            ("production", FromBase));

        Assert.That(Names(project), Is.EqualTo("development=shop.settings.development production=shop.settings.production"));
    }

    [Test]
    public void Should_let_variables_choose_in_the_init_of_a_package()
    {
        using var project = Package(
            ("__init__", "import os\nif os.environ['DJANGO_ENV'] == 'production':\n    from .production import *\nelse:\n    from .development import *\n"),
            ("development", "PRODUCTION_PROCESSES = {'web': {'BACKEND': 'a.Dev'}}\n"),
            ("production", "PRODUCTION_PROCESSES = {'web': {'BACKEND': 'a.Prod'}}\n"))
            .Yaml(
                """
                discover: false
                settings: shop.settings
                environments:
                  development: {variables: {DJANGO_ENV: development}}
                  production: {variables: {DJANGO_ENV: production}}
                """);

        Assert.That(
            project.Outline(),
            Is.EqualTo(
                """
                shop
                development Development shop.settings prodserver.yaml:4:3
                  web Dev - /
                production Production shop.settings prodserver.yaml:5:3
                  web Prod - /
                """));
    }

    [Test]
    public void Should_add_what_is_declared_to_what_is_found()
    {
        using var project = Package(("base", ProjectFolder.Web), ("dev", FromBase), ("prod", FromBase))
            .Yaml("environments:\n  prod: {server_names: [example.com]}\n  live-eu: {settings: shop.settings.prod}\n");

        Assert.That(Names(project), Is.EqualTo("dev=shop.settings.dev live-eu=shop.settings.prod prod=shop.settings.prod"));
    }

    [Test]
    public void Should_not_find_again_what_is_declared_under_another_name()
    {
        using var project = Package(("base", ProjectFolder.Web), ("dev", FromBase), ("prod", FromBase)).Yaml("environments:\n  live: {settings: shop.settings.prod}\n");

        Assert.That(Names(project), Is.EqualTo("dev=shop.settings.dev live=shop.settings.prod"));
    }

    [Test]
    public void Should_take_only_what_is_declared_without_discovery()
    {
        using var project = Package(("base", ProjectFolder.Web), ("dev", FromBase), ("prod", FromBase)).Yaml("discover: false\nenvironments: {prod: }\n");

        Assert.That(Names(project), Is.EqualTo("prod=shop.settings.prod"));
    }

    [Test]
    public void Should_put_the_environment_into_the_module_name()
    {
        using var project = Package(("base", ProjectFolder.Web), ("dev", FromBase), ("pre_prod", FromBase))
            .Yaml("settings: shop.settings.{environment}\nenvironments: {pre-prod: }\n");

        Assert.That(Names(project), Is.EqualTo("dev=shop.settings.dev pre-prod=shop.settings.pre_prod"));
    }

    [Test]
    public void Should_take_a_single_settings_file_for_every_declared_environment()
    {
        using var project = ProjectFolder.With("import os\nPRODUCTION_PROCESSES = {'web': {'BACKEND': f\"a.{os.environ['DJANGO_ENV'].upper()}\"}}\n")
            .Yaml("environments:\n  live: {variables: {DJANGO_ENV: b}}\n  staging: {variables: {DJANGO_ENV: c}}\n");

        Assert.That(
            project.Outline(),
            Is.EqualTo("shop\nlive Production shop.settings prodserver.yaml:2:3\n  web B - /\nstaging Staging shop.settings prodserver.yaml:3:3\n  web C - /"));
    }

    [Test]
    public void Should_take_the_declared_kind()
    {
        using var project = ProjectFolder.With(ProjectFolder.Web).Yaml("environments:\n  eu: {kind: staging}\n");

        Assert.That(project.Outline(), Is.EqualTo("shop\neu Staging shop.settings prodserver.yaml:2:3\n  web UvicornServer {port: '8000'} /"));
    }

    [Test]
    public void Should_read_processes_of_the_file_where_the_settings_have_none()
    {
        using var project = Package(("base", "DEBUG = False\n"), ("dev", FromBase), ("live", FromBase), ("logging", "X = 1\n"))
            .Yaml("processes:\n  web: {backend: a.Web, args: {port: 8000}}\n");

        Assert.That(
            project.Outline(),
            Is.EqualTo(
                """
                shop
                dev Development shop.settings.dev shop/settings/dev.py
                  web Web {port: 8000} /
                live Production shop.settings.live shop/settings/live.py
                  web Web {port: 8000} /
                """));
    }

    [Test]
    public void Should_choose_the_environments_asked_for()
    {
        using var project = Package(("base", ProjectFolder.Web), ("dev", FromBase), ("live", FromBase), ("staging", "from .base import *\nX = \n"));

        Assert.That(project.Outline("live", "dev"), Does.StartWith("shop\ndev ").And.Contains("\nlive ").And.Not.Contains("staging"));
    }

    [Test]
    public void Should_name_the_project_after_the_settings_package()
    {
        using var project = new ProjectFolder().Manage("My_Shop2.settings").Write("My_Shop2/settings.py", ProjectFolder.Web);

        Assert.That(project.Outline(), Does.StartWith("my-shop2\n"));
    }

    [Test]
    public void Should_take_the_declared_name()
    {
        using var project = ProjectFolder.With(ProjectFolder.Web).Yaml("project: corner-shop\n");

        Assert.That(project.Outline(), Does.StartWith("corner-shop\n"));
    }

    [Test]
    public void Should_read_the_sample()
    {
        var outcome = ProjectReader.Read(Prodserver.Testing.RepositoryFolder.Combine("samples", "shop"), new ProjectOptions());

        Assert.That(outcome.Findings, Is.Empty);
        Assert.That(
            string.Join(' ', outcome.Value!.Environments.Select(environment => $"{environment.Name}:{string.Join(',', environment.Processes.Select(process => process.Name))}")),
            Is.EqualTo("development:web,backoffice,worker production:web,backoffice,worker staging:web,backoffice,worker"));
    }

    private static ProjectFolder Package(params (string Module, string Text)[] modules)
    {
        var project = new ProjectFolder().Manage("shop.settings").Write("shop/settings/__init__.py", "");
        foreach (var (module, text) in modules)
        {
            project.Write($"shop/settings/{module}.py", text);
        }

        return project;
    }

    private static string Names(ProjectFolder project)
    {
        var outcome = project.Read();
        Assert.That(string.Join('\n', outcome.Findings), Is.Empty);
        return string.Join(' ', outcome.Value!.Environments.Select(environment => $"{environment.Name}={environment.SettingsModule}"));
    }
}
