using Prodserver.Core.Projects;
using Prodserver.Core.Values;
using Prodserver.Servers.Tests.Support;

namespace Prodserver.Servers.Tests.Applications;

public sealed class ApplicationRuleTests
{
    [TestCase(Some.Uvicorn, "error PB240: the settings of myproject.settings have no ASGI_APPLICATION, which " + Some.Uvicorn
        + " serves; set it, such as ASGI_APPLICATION = \"myproject.asgi.application\"")]
    [TestCase(Some.Gunicorn, "error PB240: the settings of myproject.settings have no WSGI_APPLICATION, which " + Some.Gunicorn
        + " serves; set it, such as WSGI_APPLICATION = \"myproject.wsgi.application\"")]
    public void Should_refuse_settings_without_the_application(string backend, string finding) =>
        Assert.That(Compiled.Findings(backend, environment: Some.Environment with { Django = new DjangoSettings() }), Is.EqualTo([finding]));

    [Test]
    public void Should_refuse_a_module_that_is_missing() => Assert.That(
        With(Asgi() with { State = ApplicationState.ModuleMissing, File = null }),
        Is.EqualTo(["error PB242: ASGI_APPLICATION names the module 'myproject.asgi', and the project has no such file; make myproject/asgi.py, or correct the setting"]));

    [Test]
    public void Should_not_miss_a_module_that_is_searched_in_another_folder() => Assert.That(
        With(Asgi() with { State = ApplicationState.ModuleMissing, File = null }, Some.Args(("app-dir", "src"))), Is.Empty);

    [Test]
    public void Should_refuse_a_module_that_does_not_define_the_name() => Assert.That(
        With(Asgi() with { State = ApplicationState.NotDefined }),
        Is.EqualTo(["error PB243: ASGI_APPLICATION names 'application', which myproject/asgi.py does not define; define it there, or correct the setting"]));

    [Test]
    public void Should_refuse_what_is_no_dotted_path() => Assert.That(
        With(Asgi() with { Name = "application", State = ApplicationState.Malformed }),
        Is.EqualTo(["error PB241: ASGI_APPLICATION is 'application', which names no object in a module; write MODULE.OBJECT"]));

    [Test]
    public void Should_say_why_the_application_cannot_be_known() => Assert.That(
        With(Asgi() with { Name = "", State = ApplicationState.Unknown, Unknown = new UnknownValue("it comes from a function", Some.Place) }),
        Is.EqualTo(["error PB246: ASGI_APPLICATION can't be known: it comes from a function"]));

    [Test]
    public void Should_refuse_a_wsgi_application_under_asgi() => Assert.That(
        With(Asgi() with { Interface = ApplicationInterface.Wsgi }),
        Is.EqualTo(
        [
            $"error PB244: ASGI_APPLICATION is 'myproject.asgi:application', a WSGI application, and {Some.Uvicorn} serves an ASGI one; name an ASGI application, or choose another backend",
        ]));

    [Test]
    public void Should_refuse_an_asgi_application_under_wsgi() => Assert.That(
        Compiled.Codes(Some.Gunicorn, environment: Some.Environment with { Django = new DjangoSettings { Wsgi = Asgi() with { Interface = ApplicationInterface.Asgi } } }),
        Is.EqualTo(["PB244"]));

    private static ApplicationTarget Asgi() => Some.Application("myproject.asgi");

    private static string[] With(ApplicationTarget asgi, ConfigValue? args = null) =>
        Compiled.Findings(Some.Uvicorn, args, Some.Environment with { Django = new DjangoSettings { Asgi = asgi } });
}
