using System.Globalization;
using System.Reflection;
using System.Text;
using Prodserver.Core.Consumers;
using Prodserver.Servers.Catalogues;
using Prodserver.Testing;

namespace Prodserver.Servers.Tests;

/// <summary>The page that says what needs which version, generated from what the planners and servers ask.</summary>
public sealed class VersionsReferenceTests
{
    private static readonly IReadOnlyList<ConsumerFeature> Features =
    [
        .. new[] { typeof(ConsumerFeature).Assembly, typeof(ServerCompiler).Assembly }
            .SelectMany(assembly => assembly.GetTypes())
            .SelectMany(type => type.GetFields(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic))
            .Where(field => field.FieldType == typeof(ConsumerFeature))
            .Select(field => (ConsumerFeature)field.GetValue(null)!)
            .OrderBy(feature => feature.Program, StringComparer.Ordinal)
            .ThenBy(feature => feature.Since)
            .ThenBy(feature => feature.Name, StringComparer.Ordinal),
    ];

    [Test]
    public void Should_list_every_feature_and_option() => CommittedFile.ShouldBe("docs/reference/versions.md", Page());

    [Test]
    public void Should_have_features_of_every_program() => Assert.That(
        Features.Select(feature => feature.Program).Distinct(),
        Is.EqualTo(new[] { "compose", "django-prodserver", "docker", "nginx", "python", "systemd", "uvicorn" }));

    private static string Page()
    {
        var page = new StringBuilder(
            """
            # Versions

            `versions` in `prodserver.yaml` names what will read the artifacts; [configuration](configuration.md) lists the keys and what is assumed without them. The
            artifacts fit these very versions. This page is generated from what the code asks.

            ## What needs which version

            Where a version lacks something, the plan says what it gets instead; a version that can't be rendered for is refused.

            | program | what | since | an older version |
            |---|---|---|---|

            """);
        foreach (var feature in Features)
        {
            page.Append(CultureInfo.InvariantCulture, $"| {feature.Program} | {Cell(feature.Name)} | {feature.Since} | {Cell(feature.Before ?? "is refused")} |\n");
        }

        page.Append("\nEverything else that the artifacts use is older than what is refused here.\n\n## Options of servers\n\n");
        page.Append("An option of ARGS that the server's version lacks is an error. Those of every known version are left out.\n\n| server | known versions | option | has it |\n|---|---|---|---|\n");
        foreach (var name in CatalogueLibrary.Names)
        {
            Append(CatalogueLibrary.Of(name), name, page);
        }

        return page.ToString();
    }

    private static void Append(OptionCatalogue catalogue, string name, StringBuilder page)
    {
        var known = catalogue.Versions.Count == 1 ? catalogue.Versions[0] : $"{catalogue.Versions[0]} to {catalogue.Versions[^1]}, {catalogue.Versions.Count} of them";
        var changed = catalogue.Lines
            .GroupBy(line => line.Option.Name, StringComparer.Ordinal)
            .Select(lines => (Name: lines.Key, From: lines.Min(line => line.From), To: lines.Max(line => line.To)))
            .Where(option => option.From > 0 || option.To < catalogue.Versions.Count - 1)
            .OrderBy(option => option.Name, StringComparer.Ordinal)
            .ToList();
        if (changed.Count == 0)
        {
            page.Append(CultureInfo.InvariantCulture, $"| {name} | {known} | every option | every known version |\n");
        }

        foreach (var option in changed)
        {
            page.Append(CultureInfo.InvariantCulture, $"| {name} | {known} | `{option.Name}` | {catalogue.RangeOf(option.Name)} |\n");
        }
    }

    private static string Cell(string text) => text.Replace("|", "\\|", StringComparison.Ordinal);
}
