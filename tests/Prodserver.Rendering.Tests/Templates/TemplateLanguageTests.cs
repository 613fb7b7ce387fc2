using System.Text.RegularExpressions;
using Prodserver.Rendering.Templates;
using Prodserver.Testing;

namespace Prodserver.Rendering.Tests.Templates;

public sealed partial class TemplateLanguageTests
{
    [Test]
    public void Should_be_listed_in_the_templates_readme_function_by_function()
    {
        var readme = File.ReadAllText(RepositoryFolder.Combine("templates", "README.md"));
        var rows = readme.Split('\n').Where(line => line.StartsWith("| `", StringComparison.Ordinal)).Select(line => line.Split('|')[1]);
        var listed = rows.SelectMany(row => Function().Matches(row)).Select(match => match.Groups["name"].Value).Where(name => !name.Contains('/') && !name.EndsWith(".scriban", StringComparison.Ordinal));
        Assert.That(listed.Order(StringComparer.Ordinal), Is.EqualTo(TemplateLanguage.Functions));
    }

    [GeneratedRegex(@"`(?<name>[a-z_.]+)[ `]")]
    private static partial Regex Function();
}
