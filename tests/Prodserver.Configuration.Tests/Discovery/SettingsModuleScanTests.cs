using CsCheck;
using Prodserver.Configuration.Discovery;

namespace Prodserver.Configuration.Tests.Discovery;

internal sealed class SettingsModuleScanTests
{
    [TestCase("os.environ.setdefault(\"DJANGO_SETTINGS_MODULE\", \"shop.settings\")", "shop.settings a:1:49")]
    [TestCase("def main():\n    os.environ.setdefault(\n        'DJANGO_SETTINGS_MODULE',  # the default\n        'shop.settings',\n    )\n", "shop.settings a:4:9")]
    [TestCase("os.environ['DJANGO_SETTINGS_MODULE'] = 'shop.settings'\nx = 1\n", "shop.settings a:1:40")]
    [TestCase("env = {'DJANGO_SETTINGS_MODULE': 'x'}", "")]
    [TestCase("# os.environ.setdefault('DJANGO_SETTINGS_MODULE', 'x')", "")]
    [TestCase("'''\nos.environ.setdefault(\"DJANGO_SETTINGS_MODULE\", \"x\")\n'''", "")]
    [TestCase("if os.environ['DJANGO_SETTINGS_MODULE'] == 'x': pass", "")]
    [TestCase("os.environ.setdefault('DJANGO_SETTINGS_MODULE', f'shop.{env}')", "")]
    [TestCase("os.environ.setdefault('DJANGO_SETTINGS_MODULE', 'shop.' + env)", "")]
    [TestCase("os.environ.setdefault('DJANGO_SETTINGS_MODULE', get('x'))", "")]
    [TestCase("if test:\n    os.environ.setdefault('DJANGO_SETTINGS_MODULE', 'a.test')\nelse:\n    os.environ.setdefault('DJANGO_SETTINGS_MODULE', 'a.local')\n", "a.test a:2:53, a.local a:4:53")]
    [TestCase("'DJANGO_SETTINGS_MODULE', '", " a:1:27")]
    [TestCase("'DJANGO_SETTINGS_MODULE'", "")]
    public void Should_find_what_the_variable_is_set_to(string text, string found) =>
        Assert.That(string.Join(", ", SettingsModuleScan.Of(text, "a").Select(module => $"{module.Name} {module.Position}")), Is.EqualTo(found));

    [Test]
    public void Should_never_throw_on_any_text() =>
        Gen.OneOf("'DJANGO_SETTINGS_MODULE'", "\"", "'", "'''", "\\", "\n", ",", "]", "=", "#", " ", "x").Array[0, 20]
            .Sample(parts => SettingsModuleScan.Of(string.Concat(parts), "a").Count >= 0, iter: 20_000);
}
