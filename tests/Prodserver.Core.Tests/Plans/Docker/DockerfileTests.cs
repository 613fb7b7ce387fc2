using Prodserver.Core.Commands;
using Prodserver.Core.Plans;
using Prodserver.Core.Plans.Docker;
using Prodserver.Core.Projects;
using Prodserver.Testing;

namespace Prodserver.Core.Tests.Plans.Docker;

public sealed class DockerfileTests
{
    [Test]
    public void Should_run_the_main_web_process()
    {
        var image = Image(Shop.Production, Shop.Worker, Shop.Uvicorn("admin", 8001), Shop.Web);

        Assert.Multiple(() =>
        {
            Assert.That(image.Command.Argv, Is.EqualTo(new[] { "uvicorn", "shop.asgi:application", "--host=0.0.0.0", "--port=8000", "--workers=4" }));
            Assert.That(image.Ports, Is.EqualTo(new[] { 8000, 8001 }));
        });
    }

    [Test]
    public void Should_run_the_first_worker_where_nothing_serves_the_web()
    {
        var image = Image(Shop.Production, Shop.Worker);

        Assert.Multiple(() =>
        {
            Assert.That(image.Command.Argv, Is.EqualTo(new[] { "celery", "-A", "shop.celery.app", "worker", "--concurrency=2" }));
            Assert.That(image.HealthCheck, Is.Null);
            Assert.That(image.Ports, Is.Empty);
        });
    }

    [Test]
    public void Should_collect_static_files_with_secrets_that_are_none()
    {
        var environment = Shop.Production with
        {
            Secrets = [.. new[] { "DJANGO_SECRET_KEY", "DATABASE_URL", "CACHE_URL" }.Select(name => new SecretName(name, Shop.Place))],
        };

        Assert.That(Image(environment, Shop.Web).CollectStatic!.Argv, Is.EqualTo(new[]
        {
            "env", "DJANGO_SETTINGS_MODULE=shop.settings.production", "SHOP_STATE_DIR=/var/lib/shop", "DJANGO_SECRET_KEY=only-for-collectstatic",
            "DATABASE_URL=sqlite://:memory:", "CACHE_URL=redis://127.0.0.1:6379/0", "python", "manage.py", "collectstatic", "--noinput",
        }));
    }

    [Test]
    public void Should_collect_nothing_where_there_is_nothing_to_collect_or_nowhere_to_put_it()
    {
        var django = Shop.Production.Django;
        DjangoSettings[] settings = [django with { StaticRoot = null }, django with { InstalledApps = Shop.Texts("shop") }, django with { StaticRoot = Shop.Text("static") }];

        Assert.That(settings.Select(setting => Image(Shop.Production with { Django = setting }, Shop.Web).CollectStatic), Is.All.Null);
    }

    [Test]
    public void Should_take_collected_files_over_where_they_are_not_among_the_code()
    {
        var image = Image(Shop.Production with { Django = Shop.Production.Django with { StaticRoot = Shop.Text("/srv/shop/shared/static/") } }, Shop.Web);

        Assert.Multiple(() =>
        {
            Assert.That(image.CreateFolders.Argv, Is.EqualTo(new[] { "mkdir", "-p", "/var/lib/shop", "/srv/shop/shared/static" }));
            Assert.That(image.Folders, Is.EqualTo(new[] { new FileCopy("/srv/shop/shared/static", "/srv/shop/shared/static") }));
            Assert.That(image.WritableFolders, Is.EqualTo(new[] { new FileCopy("/var/lib/shop", "/var/lib/shop") }));
        });
    }

    [Test]
    public void Should_keep_the_modules_of_a_folder_that_holds_a_database()
    {
        var databases = Systemd.ServiceTests.Databases(("default", "django.db.backends.sqlite3", "/srv/shop/current/shop/db.sqlite3"));
        var plan = Planned.Plan(Shop.Production with { Django = Shop.Production.Django with { Databases = databases } }, Shop.Web);

        Assert.Multiple(() =>
        {
            Assert.That(Planned.Model<DockerfileModel>(plan, "docker/Dockerfile").RemoveGenerated!.Argv, Is.EqualTo(new[] { "rm", "-rf", "staticfiles" }));
            Assert.That(Planned.Model<IgnoreModel>(plan, "docker/Dockerfile.dockerignore").GeneratedFolders, Is.EqualTo(new[] { "staticfiles" }));
        });
    }

    [Test]
    public void Should_leave_a_variable_with_a_line_break_to_compose()
    {
        var process = Shop.Web with { Environment = [new EnvironmentVariable("ONE", "1", Shop.Place), new EnvironmentVariable("TWO", "1\n2", Shop.Place)] };
        var plan = Planned.Plan(Shop.Production, process);

        Assert.Multiple(() =>
        {
            Assert.That(Planned.Model<DockerfileModel>(plan, "docker/Dockerfile").Environment.Select(variable => variable.Name), Is.EqualTo(new[] { "ONE" }));
            Assert.That(
                Planned.Model<ComposeModel>(plan, "docker/compose.yaml").Services[0].Environment.Select(variable => variable.Name),
                Is.EqualTo(new[] { "ONE", "TWO" }));
            Assert.That(plan.Decisions, Has.One.EqualTo(new Decision(
                "docker/Dockerfile",
                "the image does not set the variable TWO; compose.yaml does",
                "its value has several lines, and ENV has no spelling for a line end")));
        });
    }

    [TestCase("python", true)]
    [TestCase("python:latest", true)]
    [TestCase("registry:5000/python", true)]
    [TestCase("python:3.11-slim", false)]
    [TestCase("registry:5000/python:3.11", false)]
    [TestCase("python@sha256:0123", false)]
    public void Should_warn_of_a_base_that_may_change(string image, bool warns) => Assert.That(
        Planned.Findings(PlanFindings.ImageNotPinned, Shop.Production with { Image = Shop.Production.Image with { Base = image } }, Shop.Web),
        Is.EqualTo(warns
            ? [$"prodserver.yaml:20:3: warning PB510: the base image '{image}' has no version; name one, such as 'python:3.11-slim', or a digest"]
            : Array.Empty<string>()));

    [Test]
    public void Should_keep_generated_folders_out_of_the_build() => Assert.That(
        Planned.Model<IgnoreModel>(
            "docker/Dockerfile.dockerignore",
            Shop.Production with { Django = Shop.Production.Django with { MediaRoot = Shop.Text("/srv/shop/current/media") } },
            Shop.Web).GeneratedFolders,
        Is.EqualTo(new[] { "media", "staticfiles" }));

    [Test]
    public void Should_refuse_a_docker_that_is_too_old() => Assert.That(
        Planned.Findings(PlanFindings.DockerTooOld, Shop.Production with { Versions = Shop.Versions(docker: "19.03") }, Shop.Web),
        Is.EqualTo(new[] { "prodserver.yaml:20:3: error PB516: the artifacts need docker 20.10 (ports below 1024 without a capability), and the target has 19.03; correct versions.docker or update it" }));

    [Test]
    public void Should_refuse_a_compose_that_is_too_old() => Assert.That(
        Planned.Findings(PlanFindings.ComposeTooOld, Shop.Production with { Versions = Shop.Versions(compose: "1.26.2") }, Shop.Web),
        Is.EqualTo(new[] { "prodserver.yaml:20:3: error PB530: the artifacts need compose 1.27 (files without a version, with limits of resources), and the target has 1.26.2; correct versions.compose or update it" }));

    private static DockerfileModel Image(DeployEnvironment environment, params ServerProcess[] processes) =>
        Planned.Model<DockerfileModel>("docker/Dockerfile", environment, processes);
}
