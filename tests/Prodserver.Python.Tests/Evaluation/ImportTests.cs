using Prodserver.Python.Tests.Support;

namespace Prodserver.Python.Tests.Evaluation;

public sealed class ImportTests
{
    [Test]
    public void Should_import_the_names_of_a_base_module()
    {
        var module = Settings.Read(
            [
                ("shop/__init__.py", ""),
                ("shop/settings/__init__.py", ""),
                ("shop/settings/base.py", "from pathlib import Path\nBASE_DIR = Path(__file__).resolve().parent.parent.parent\nDEBUG = False\n_HIDDEN = 1\nHOSTS = ['a']\n"),
                ("shop/settings/production.py", "from .base import *\nfrom . import base\nfrom .base import DEBUG as D, _HIDDEN as H\nimport shop.settings.base as again\nHOSTS += ['b']\nSAME = base.HOSTS is again.HOSTS is HOSTS\n"),
            ],
            "shop.settings.production");
        Assert.Multiple(() =>
        {
            Assert.That(module.Findings, Is.Empty);
            Assert.That(module.Names, Is.EqualTo(new[] { "Path", "BASE_DIR", "DEBUG", "HOSTS", "base", "D", "H", "again", "SAME" }));
            Assert.That(Settings.Show(module.Find("BASE_DIR")), Is.EqualTo("'/srv/shop/current'"));
            Assert.That(Settings.Show(module.Find("HOSTS")), Is.EqualTo("['a', 'b']"));
            Assert.That(Settings.Show(module.Find("SAME")), Is.EqualTo("True"));
            Assert.That(module.StarImports, Is.EqualTo(new[] { "shop.settings.base" }));
            Assert.That(module.FilesRead, Is.EqualTo(new[] { "shop/__init__.py", "shop/settings/__init__.py", "shop/settings/production.py", "shop/settings/base.py" }));
        });
    }

    [Test]
    public void Should_honour_all()
    {
        var module = Settings.Read([("base.py", "__all__ = ['A', '_b']\nA = 1\n_b = 2\nC = 3\n"), ("settings.py", "from base import *\n")], "settings");
        Assert.That(module.Names, Is.EqualTo(new[] { "A", "_b" }));
    }

    [Test]
    public void Should_report_a_module_that_the_project_lacks()
    {
        var module = Settings.Read([("shop/__init__.py", ""), ("shop/settings.py", "from .local import *\nfrom shop import nothing\nX = 1\n")], "shop.settings");
        Assert.That(Settings.Findings(module), Is.EqualTo(new[]
        {
            "shop/settings.py:1:1: error PB120: ModuleNotFoundError: No module named 'shop.local'",
            "shop/settings.py:2:18: error PB120: ImportError: cannot import name 'nothing' from 'shop'",
        }));
    }

    [Test]
    public void Should_take_the_import_error_branch_for_a_module_that_the_project_lacks()
    {
        var module = Settings.Read([("shop/__init__.py", ""), ("shop/settings.py", "X = 1\ntry:\n    from .local import *\nexcept ImportError:\n    X = 2\n")], "shop.settings");
        Assert.That((Settings.Show(module.Find("X")), module.Findings.Count), Is.EqualTo(("2", 0)));
    }

    [Test]
    public void Should_report_names_taken_in_a_circle()
    {
        var module = Settings.Read([("a.py", "from b import *\nX = 1\n"), ("b.py", "from a import X\nfrom a import *\nY = 2\n")], "a");
        Assert.That(module.Findings.Select(finding => $"{finding.Position.File}:{finding.Position.Line} {finding.Severity} {finding.Code}"), Is.EqualTo(new[] { "b.py:1 Error PB120", "b.py:2 Warning PB117" }));
    }

    [Test]
    public void Should_tell_what_a_name_is_bound_to()
    {
        var module = Settings.Read(
            [
                ("shop/__init__.py", ""),
                ("shop/routing.py", "from channels.routing import ProtocolTypeRouter\nfrom django.core.asgi import get_asgi_application as get\nrouter = ProtocolTypeRouter({'http': get()})\n"),
                ("shop/asgi.py", "import os\nfrom django.core import asgi\nos.environ.setdefault('DJANGO_SETTINGS_MODULE', 'shop.settings')\nfrom .routing import router as application\nother = asgi.get_asgi_application()\nasync def coroutine(scope, receive, send):\n    pass\ndef wsgi(environ, start):\n    pass\nclass App:\n    pass\nmade = App()\n"),
            ],
            "shop.asgi");
        Assert.That(
            module.Names.Select(name => (name, module.BindingOf(name)!.Kind, module.BindingOf(name)!.Source)),
            Is.EqualTo(new (string, BindingKind, string?)[]
            {
                ("os", BindingKind.Import, "os"),
                ("asgi", BindingKind.Import, "django.core.asgi"),
                ("application", BindingKind.Call, "channels.routing.ProtocolTypeRouter"),
                ("other", BindingKind.Call, "django.core.asgi.get_asgi_application"),
                ("coroutine", BindingKind.AsyncFunction, null),
                ("wsgi", BindingKind.Function, null),
                ("App", BindingKind.Class, null),
                ("made", BindingKind.Call, "shop.asgi.App"),
            }));
    }

    [Test]
    public void Should_say_that_a_star_import_from_outside_may_define_any_name()
    {
        var module = Settings.Read("from configurations import *\nA = 1\n");
        Assert.Multiple(() =>
        {
            Assert.That(module.Defines("B"), Is.False);
            Assert.That(module.MayDefine("B"), Is.True);
            Assert.That(Settings.Show(module.Find("B")), Is.EqualTo("? 'from configurations import *' may have set it"));
            Assert.That(Settings.Show(module.Find("A")), Is.EqualTo("1"));
        });
    }

    [Test]
    public void Should_parse_a_shared_module_once_for_all_environments()
    {
        var files = new MemoryFiles(("base.py", "PORT = 1\n"), ("dev.py", "from base import *\n"), ("prod.py", "from base import *\nPORT += 1\n"));
        var reader = new SettingsReader(files);
        var values = new[] { "dev", "prod", "dev" }.Select(name => Settings.Show(reader.Read(name, Settings.Target()).Find("PORT"))).ToArray();
        Assert.Multiple(() =>
        {
            Assert.That(values, Is.EqualTo(new[] { "1", "2", "1" }));
            Assert.That(files.Asked.Count(path => path == "base.py"), Is.LessThanOrEqualTo(2));
        });
    }
}
