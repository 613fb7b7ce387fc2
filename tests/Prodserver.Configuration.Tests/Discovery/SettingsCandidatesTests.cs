using Prodserver.Configuration.Discovery;
using Prodserver.Configuration.Files;
using Prodserver.Testing;

namespace Prodserver.Configuration.Tests.Discovery;

internal sealed class SettingsCandidatesTests
{
    [TestCase("shop.settings", "shop/settings.py shop/settings_dev.py shop/settings_qa_eu.py shop/urls.py", "dev=shop.settings_dev qa-eu=shop.settings_qa_eu production=shop.settings")]
    [TestCase("shop.settings_dev", "shop/settings_dev.py shop/settings.py", "dev=shop.settings_dev production=shop.settings")]
    [TestCase("settings", "settings.py settings_dev.py manage.py", "dev=settings_dev production=settings")]
    [TestCase("conf", "conf.py settings.py", "production=conf")]
    [TestCase("shop.settings", "shop/settings/__init__.py shop/settings/base.py shop/settings/Production.py", "production=shop.settings.Production base=shop.settings.base production=shop.settings")]
    [TestCase("shop.settings.dev", "shop/settings/dev.py shop/settings/live/__init__.py shop/settings/data/x.txt shop/settings/_x.py", "dev=shop.settings.dev live=shop.settings.live production=shop.settings")]
    [TestCase("shop.missing.dev", "manage.py", "production=shop.missing")]
    public void Should_list_the_modules_that_may_be_environments(string module, string files, string candidates)
    {
        using var folder = new TemporaryFolder();
        foreach (var file in files.Split(' '))
        {
            folder.Write(file, "");
        }

        var found = SettingsCandidates.Of(new ProjectFiles(folder.Path), module);

        Assert.That(string.Join(' ', found.Select(candidate => $"{candidate.Environment}={candidate.Module}")), Is.EqualTo(candidates));
    }
}
