using Prodserver.Core.Findings;
using Prodserver.Core.Projects;

namespace Prodserver.Configuration.Tests.Projects;

internal sealed class DjangoSettingsTests
{
    private const string Asgi = "from django.core.asgi import get_asgi_application\napplication = get_asgi_application()\n";

    [Test]
    public void Should_find_the_applications_and_what_they_speak()
    {
        using var project = ProjectFolder.With("ASGI_APPLICATION = 'shop.asgi.application'\nWSGI_APPLICATION = 'shop.wsgi.application'\n" + ProjectFolder.Web)
            .Write("shop/asgi.py", Asgi).Write("shop/wsgi/__init__.py", Asgi.Replace("asgi", "wsgi", StringComparison.Ordinal));

        var django = project.Environment().Django;

        using (Assert.EnterMultipleScope())
        {
            Assert.That(
                django.Asgi,
                Is.EqualTo(new ApplicationTarget("shop.asgi:application", new SourcePosition("shop/settings.py", 1, 20), "shop/asgi.py", ApplicationState.Defined, ApplicationInterface.Asgi)));
            Assert.That(
                django.Wsgi,
                Is.EqualTo(new ApplicationTarget("shop.wsgi:application", new SourcePosition("shop/settings.py", 2, 20), "shop/wsgi/__init__.py", ApplicationState.Defined, ApplicationInterface.Wsgi)));
        }
    }

    [TestCase("'shop.asgi.app'", "shop.asgi:app NotDefined Unknown")]
    [TestCase("'shop.web.application'", "shop.web:application ModuleMissing Unknown")]
    [TestCase("'shop.asgi:application'", "shop.asgi:application Malformed Unknown")]
    [TestCase("'application'", "application Malformed Unknown")]
    [TestCase("5", "an integer Malformed Unknown")]
    [TestCase("undefined_function()", " Unknown Unknown")]
    [TestCase("'shop.own.application'", "shop.own:application Defined Asgi")]
    [TestCase("'shop.channels.application'", "shop.channels:application Defined Asgi")]
    [TestCase("'shop.wrapped.application'", "shop.wrapped:application Defined Unknown")]
    public void Should_tell_what_is_behind_an_application(string setting, string expected)
    {
        using var project = ProjectFolder.With($"from x import undefined_function\nASGI_APPLICATION = {setting}\n{ProjectFolder.Web}")
            .Write("shop/asgi.py", Asgi)
            .Write("shop/own.py", "async def application(scope, receive, send):\n    pass\n")
            .Write("shop/channels.py", "from channels.routing import ProtocolTypeRouter\napplication = ProtocolTypeRouter({})\n")
            .Write("shop/wrapped.py", Asgi + "from wrappers import Wrapper\napplication = Wrapper(application)\n");

        var application = project.Environment().Django.Asgi!;

        Assert.That($"{application.Name} {application.State} {application.Interface}", Is.EqualTo(expected));
    }

    [TestCase("['Shop.example.com', '*', '.example.org', '127.0.0.1', 'localhost']", "shop.example.com .example.org")]
    [TestCase("['localhost', '127.0.0.1', '[::1]']", "localhost 127.0.0.1")]
    [TestCase("['*']", "")]
    [TestCase("[]", "")]
    [TestCase("('a.com', 'a.com', 'A.com')", "a.com")]
    [TestCase("['bücher.example']", "xn--bcher-kva.example")]
    public void Should_take_server_names_from_ALLOWED_HOSTS(string hosts, string names)
    {
        using var project = ProjectFolder.With($"ALLOWED_HOSTS = {hosts}\n{ProjectFolder.Web}");

        Assert.That(string.Join(' ', project.Environment().ServerNames.Select(name => name.Name)), Is.EqualTo(names));
    }

    [Test]
    public void Should_keep_local_names_in_development()
    {
        using var project = ProjectFolder.With($"ALLOWED_HOSTS = ['dev.example.com', 'localhost', '[::1]']\n{ProjectFolder.Web}").Yaml("environments: {dev: }\n");

        Assert.That(string.Join(' ', project.Environment().ServerNames.Select(name => name.Name)), Is.EqualTo("dev.example.com localhost"));
    }

    [TestCase("['example.com:8000']", "shop/settings.py:1:18: warning PB360: 'example.com:8000' in ALLOWED_HOSTS is no host name: it has a port; write a name such as www.example.com")]
    [TestCase("'example.com'", "shop/settings.py:1:17: error PB361: ALLOWED_HOSTS is a string, and Django takes a list or tuple; put brackets around it")]
    public void Should_say_what_is_wrong_with_ALLOWED_HOSTS(string hosts, string finding)
    {
        using var project = ProjectFolder.With($"ALLOWED_HOSTS = {hosts}\n{ProjectFolder.Web}");

        Assert.That(project.Findings(), Is.EqualTo(finding));
    }

    [Test]
    public void Should_need_ALLOWED_HOSTS_in_production_only()
    {
        const string Settings = "import os\nALLOWED_HOSTS = [os.environ['HOST']]\n" + ProjectFolder.Web;
        using var project = ProjectFolder.With(Settings).Write("shop/settings_dev.py", Settings);

        Assert.That(
            project.Read().Findings.Select(finding => $"{finding.Environment} {finding.Severity} {finding.Code}"),
            Is.EqualTo(new[] { "production Error PB350", "dev Warning PB350" }));
    }

    [Test]
    public void Should_not_need_ALLOWED_HOSTS_where_names_are_declared()
    {
        using var project = ProjectFolder.With("import os\nALLOWED_HOSTS = os.environ['HOSTS'].split(',')\n" + ProjectFolder.Web).Yaml("server_names: [a.example.com]\n");

        Assert.That(project.Environment().ServerNames.Single().Name, Is.EqualTo("a.example.com"));
    }

    [Test]
    public void Should_refuse_a_declared_name_that_is_none()
    {
        using var project = ProjectFolder.With(ProjectFolder.Web).Yaml("server_names: ['my_shop.com', 'a.com:80']\n");

        Assert.That(
            project.Findings(),
            Is.EqualTo(
                """
                prodserver.yaml:1:16: error PB360: 'my_shop.com' is no host name: it has an underscore; write a name such as www.example.com
                prodserver.yaml:1:31: error PB360: 'a.com:80' is no host name: it has a port; write a name such as www.example.com
                """));
    }

    [TestCase("STATIC_URL = '/static/'\nSTATIC_ROOT = BASE_DIR / 'staticfiles'\n", "/static/ /srv/shop/current/staticfiles")]
    [TestCase("STATIC_URL = 'static/'\nSTATIC_ROOT = str(BASE_DIR / 'staticfiles')\n", "/static/ /srv/shop/current/staticfiles")]
    [TestCase("STATIC_URL = 'static/'\nSTATIC_ROOT = os.path.join(BASE_DIR, '..', 'static')\n", "/static/ /srv/shop/static")]
    [TestCase("STATIC_URL = 'static/'\nSTATIC_ROOT = 'staticfiles'\n", "/static/ /srv/shop/current/staticfiles")]
    [TestCase("STATIC_URL = 'static/'\nSTATIC_ROOT = '/var/www/static/'\n", "/static/ /var/www/static")]
    [TestCase("STATIC_URL = 'https://cdn.example.com/'\nSTATIC_ROOT = '/var/www/static/'\n", " ")]
    [TestCase("STATIC_URL = 'static/'\n", " ")]
    [TestCase("STATIC_URL = 'static/'\nSTATIC_ROOT = None\n", " ")]
    public void Should_take_static_files_from_the_settings(string settings, string mount)
    {
        using var project = ProjectFolder.With("import os\nfrom pathlib import Path\nBASE_DIR = Path(__file__).resolve().parent.parent\n" + settings + ProjectFolder.Web);

        var files = project.Environment().Static;

        Assert.That($"{files?.Url} {files?.Root}", Is.EqualTo(mount));
    }

    [Test]
    public void Should_put_declared_files_over_those_of_the_settings()
    {
        using var project = ProjectFolder.With("STATIC_URL = 'static/'\nMEDIA_URL = 'media/'\nMEDIA_ROOT = '/srv/media'\n" + ProjectFolder.Web)
            .Yaml("static: {root: '/srv/{environment}/static/'}\nmedia: {url: /files/}\n");

        var environment = project.Environment();

        using (Assert.EnterMultipleScope())
        {
            Assert.That(environment.Static, Is.EqualTo(new FileMount("/static/", "/srv/production/static", new SourcePosition("prodserver.yaml", 1, 9))));
            Assert.That(environment.Media, Is.EqualTo(new FileMount("/files/", "/srv/media", new SourcePosition("prodserver.yaml", 2, 8))));
        }
    }

    [Test]
    public void Should_miss_what_neither_says()
    {
        using var project = ProjectFolder.With(ProjectFolder.Web).Yaml("static: {url: /static/}\nmedia: {root: /srv/media}\n");

        Assert.That(
            project.Findings(),
            Is.EqualTo(
                """
                prodserver.yaml:1:9: error PB362: 'static' has no root, and STATIC_ROOT of the settings does not give one; add static.root
                prodserver.yaml:2:8: error PB362: 'media' has no url, and MEDIA_URL of the settings does not give one; add media.url
                """));
    }

    [TestCase("STATIC_URL = '/static'\nSTATIC_ROOT = '/srv/static'\n", "shop/settings.py:1:14: warning PB363: STATIC_URL '/static' is no URL path with a slash at its end, so nginx does not serve these files; write a path such as '/static/'")]
    [TestCase("STATIC_URL = '/static/'\nSTATIC_ROOT = '/'\n", "shop/settings.py:2:15: warning PB363: STATIC_ROOT is no folder that nginx could serve; name a folder of its own")]
    public void Should_say_which_files_nginx_can_not_serve(string settings, string finding)
    {
        using var project = ProjectFolder.With(settings + ProjectFolder.Web);

        Assert.That(project.Findings(), Is.EqualTo(finding));
    }

    [Test]
    public void Should_hand_on_the_settings_that_artifacts_depend_on()
    {
        using var project = ProjectFolder.With(
            """
            DEBUG = True
            INSTALLED_APPS = ["shop"]
            DATA_UPLOAD_MAX_MEMORY_SIZE = 5 * 1024
            SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")
            SECURE_SSL_REDIRECT = False
            SECURE_HSTS_SECONDS = 60 * 60
            SECURE_HSTS_INCLUDE_SUBDOMAINS = True
            SECURE_HSTS_PRELOAD = False
            CSRF_TRUSTED_ORIGINS = ["https://a.com"]
            DATABASES = {"default": {"ENGINE": "x"}}
            ALLOWED_HOSTS = []

            """ + ProjectFolder.Web);

        var django = project.Environment().Django;

        Assert.That(
            string.Join(' ', new[]
            {
                django.Debug, django.InstalledApps, django.DataUploadMaxMemorySize, django.SecureProxySslHeader, django.SecureSslRedirect, django.SecureHstsSeconds,
                django.SecureHstsIncludeSubdomains, django.SecureHstsPreload, django.CsrfTrustedOrigins, django.Databases, django.AllowedHosts, django.StaticUrl, django.StaticRoot, django.MediaUrl, django.MediaRoot,
            }.Select(ProjectFolder.Text)),
            Is.EqualTo("True ['shop'] 5120 ['HTTP_X_FORWARDED_PROTO', 'https'] False 3600 True False ['https://a.com'] {default: {ENGINE: 'x'}} [] - - - -"));
    }
}
