using Prodserver.Core.Plans;
using Prodserver.Core.Plans.Docker;
using Prodserver.Core.Projects;
using Prodserver.Testing;

namespace Prodserver.Core.Tests.Plans.Docker;

public sealed class DependencyTests
{
    [Test]
    public void Should_install_from_a_lock_of_uv() => Check(
        Layer([new DependencyFile(DependencyFileKind.UvLock, "uv.lock"), new DependencyFile(DependencyFileKind.Pyproject, "pyproject.toml")]),
        [("pyproject.toml", "./"), ("uv.lock", "./")],
        "python -m venv /opt/tools",
        "/opt/tools/bin/python -m pip install uv>=0.5,<1",
        "env UV_PROJECT_ENVIRONMENT=/srv/shop/venv /opt/tools/bin/uv sync --frozen --no-dev --no-install-project");

    [Test]
    public void Should_install_from_a_lock_of_poetry() => Check(
        Layer([new DependencyFile(DependencyFileKind.PoetryLock, "poetry.lock")]),
        [("pyproject.toml", "./"), ("poetry.lock", "./")],
        "python -m venv /opt/tools",
        "/opt/tools/bin/python -m pip install poetry>=1.8,<3",
        "env VIRTUAL_ENV=/srv/shop/venv /opt/tools/bin/poetry install --only=main --no-root --no-interaction");

    [Test]
    public void Should_install_from_a_lock_of_pipenv() => Check(
        Layer([new DependencyFile(DependencyFileKind.PipfileLock, "Pipfile.lock")]),
        [("Pipfile", "./"), ("Pipfile.lock", "./")],
        "python -m venv /opt/tools",
        "/opt/tools/bin/python -m pip install pipenv>=2023.12",
        "env VIRTUAL_ENV=/srv/shop/venv /opt/tools/bin/pipenv sync");

    [Test]
    public void Should_install_the_requirements_of_the_environment_with_the_files_they_may_include() => Check(
        Layer(
        [
            new DependencyFile(DependencyFileKind.Requirements, "requirements.txt"),
            new DependencyFile(DependencyFileKind.Requirements, "requirements/base.txt"),
            new DependencyFile(DependencyFileKind.Requirements, "requirements/production.txt"),
        ]),
        [("requirements.txt", "./"), ("requirements/", "requirements/")],
        "python -m pip install --requirement requirements/production.txt");

    [TestCase("3.10", "import subprocess,sys;from pip._vendor import tomli as tomllib")]
    [TestCase("3.11", "import subprocess,sys,tomllib")]
    public void Should_install_what_pyproject_lists_without_the_project(string python, string import) => Check(
        Layer([new DependencyFile(DependencyFileKind.Pyproject, "pyproject.toml")], Shop.Production with { Versions = Shop.Versions(python: python) }),
        [("pyproject.toml", "./")],
        $"python -c {import};d=tomllib.load(open(sys.argv[1],'rb'))['project']['dependencies'];subprocess.check_call([sys.executable,'-m','pip','install',*d]) pyproject.toml");

    [Test]
    public void Should_install_what_the_processes_need_where_nothing_is_listed()
    {
        var project = Shop.Project() with { DependencyFiles = [] };
        var environment = Shop.Production with { Django = new DjangoSettings { InstalledApps = Shop.Texts("django_prodserver") } };
        var outcome = Planner.Plan(project, environment, [Shop.Web, Shop.Worker]);

        Assert.Multiple(() =>
        {
            Check(
                Planned.Model<DockerfileModel>(outcome.Value!, "docker/Dockerfile").Dependencies,
                [],
                "python -m pip install Django celery==5.5.2 django-prodserver==2.4.0 uvicorn==0.35.0");
            Assert.That(outcome.Findings.Select(finding => finding.ToString()), Has.One.EqualTo(
                ".: warning PB511: no lock or requirements file was found; the image installs Django, celery==5.5.2, django-prodserver==2.4.0, uvicorn==0.35.0; "
                + "add a requirements.txt or a lock file"));
        });
    }

    private static DependencyLayer Layer(IReadOnlyList<DependencyFile> files, DeployEnvironment? environment = null) => Planned.Model<DockerfileModel>(
        Planner.Plan(Shop.Project(files), environment ?? Shop.Production, [Shop.Web]).Value!,
        "docker/Dockerfile").Dependencies;

    private static void Check(DependencyLayer layer, (string, string)[] files, params string[] commands) => Assert.Multiple(() =>
    {
        Assert.That(layer.Files.Select(file => (file.Source, file.Destination)), Is.EqualTo(files));
        Assert.That(layer.Commands.Select(command => string.Join(' ', command.Argv)), Is.EqualTo(commands));
    });
}
