using Prodserver.Core.Commands;
using Prodserver.Core.Projects;
using Prodserver.Servers.Tests.Support;

namespace Prodserver.Servers.Tests.Backends;

public sealed class BackendTests
{
    [TestCase("django_prodserver.backends.servers.uvicorn.UvicornServer", "uvicorn myproject.asgi:application")]
    [TestCase("django_prodserver.backends.servers.uvicorn.UvicornWSGIServer", "uvicorn myproject.wsgi:application --interface=wsgi")]
    [TestCase("django_prodserver.backends.gunicorn.GunicornServer", "gunicorn myproject.wsgi:application")]
    [TestCase("django_prodserver.backends.servers.gunicorn.GunicornServer", "gunicorn myproject.wsgi:application")]
    [TestCase("django_prodserver.backends.waitress.WaitressServer", "waitress-serve myproject.wsgi:application")]
    [TestCase("django_prodserver.backends.servers.waitress.WaitressServer", "waitress-serve myproject.wsgi:application")]
    [TestCase("django_prodserver.backends.granian.GranianASGIServer", "granian myproject.asgi:application --interface=asgi")]
    [TestCase("django_prodserver.backends.granian.GranianWSGIServer", "granian myproject.wsgi:application --interface=wsgi")]
    [TestCase("django_prodserver.backends.servers.granian.GranianWSGIServer", "granian myproject.wsgi:application --interface=wsgi")]
    [TestCase("django_prodserver.backends.django_tasks.DjangoTasksWorker", "python manage.py db_worker")]
    [TestCase("django_prodserver.backends.workers.django_tasks.DjangoTasksWorker", "python manage.py db_worker")]
    [TestCase("django_prodserver.backends.django_q2.DjangoQ2Worker", "python manage.py qcluster")]
    [TestCase("django_prodserver.backends.workers.django_q2.DjangoQ2Worker", "python manage.py qcluster")]
    [TestCase("uvicorn", "uvicorn myproject.asgi:application")]
    [TestCase("uvicorn-wsgi", "uvicorn myproject.wsgi:application --interface=wsgi")]
    [TestCase("hypercorn", "hypercorn myproject.asgi:application")]
    [TestCase("daphne", "daphne myproject.asgi:application")]
    public void Should_know_every_backend(string backend, string line) => Assert.That(Compiled.Line(backend), Is.EqualTo(line));

    [TestCase("django_prodserver.backends.uvicorn.UvicornServr", "django_prodserver.backends.uvicorn.UvicornServer")]
    [TestCase("django_prodserver.backends.server.gunicorn.GunicornServer", "django_prodserver.backends.servers.gunicorn.GunicornServer")]
    [TestCase("uvicron", "uvicorn")]
    public void Should_give_the_nearest_backend(string backend, string near) => Assert.That(
        Compiled.Findings(backend), Is.EqualTo([$"error PB201: django-prodserver has no backend '{backend}'; did you mean '{near}'?"]));

    [Test]
    public void Should_refuse_a_development_server() => Assert.That(
        Compiled.Findings("django_prodserver.backends.dev.werkzeug.WerkzeugServer"),
        Is.EqualTo(["error PB200: 'django_prodserver.backends.dev.werkzeug.WerkzeugServer' is a development server; choose a server such as uvicorn or gunicorn"]));

    [Test]
    public void Should_start_a_backend_of_the_projects_own_by_manage()
    {
        var process = Some.Process("shop.backends.UwsgiServer", Some.Args(("http", "0.0.0.0:8000"), ("processes", 2)));
        var compiled = Compiled.One(process);
        Assert.That(string.Join(' ', compiled.Command.Argv), Is.EqualTo("python manage.py prodserver web"));
        Assert.That((compiled.Launcher, compiled.Server), Is.EqualTo((Launcher.Manage, "django-prodserver")));
        Assert.That(compiled.Bindings, Is.EqualTo([new Binding.Tcp("0.0.0.0", 8000)]));
        Assert.That(
            Compiled.Findings(process),
            Is.EqualTo(["info PB202: manage.py starts 'web': shop.backends.UwsgiServer is none of the servers known here, so its ARGS are not checked"]));
    }

    [TestCase("3.0.0", "shop.backends.UwsgiServer", "python manage.py server web")]
    [TestCase("3.0.0", "shop.backends.QueueWorker", "python manage.py worker web")]
    [TestCase("2.4.0", "shop.backends.QueueWorker", "python manage.py prodserver web")]
    public void Should_use_the_command_of_the_packages_version(string version, string backend, string line)
    {
        var environment = Some.Environment with { Versions = Some.Versions() with { DjangoProdserver = Core.PackageVersion.Parse(version) } };
        Assert.That(Compiled.Line(backend, environment: environment), Is.EqualTo(line));
    }
}
