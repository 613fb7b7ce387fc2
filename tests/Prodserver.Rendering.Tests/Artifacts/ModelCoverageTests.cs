using System.Reflection;
using System.Text.RegularExpressions;
using Prodserver.Core.Plans;
using Prodserver.Rendering.Templates;
using Scriban.Runtime;

namespace Prodserver.Rendering.Tests.Artifacts;

/// <summary>What a planner puts into a model reaches a file.</summary>
public sealed class ModelCoverageTests
{
    private static readonly string Templates = string.Join('\n', ShippedTemplates.Names.Select(ShippedTemplates.Read));

    public static IEnumerable<PropertyInfo> Properties => typeof(ArtifactPlan).Assembly.GetExportedTypes()
        .Where(type => type.Namespace!.StartsWith("Prodserver.Core.Plans.", StringComparison.Ordinal))
        .SelectMany(type => type.GetProperties());

    [TestCaseSource(nameof(Properties))]
    public void Should_be_read_by_a_template(PropertyInfo property) =>
        Assert.That(Templates, Does.Match(@"\{\{[^}]*\b" + Regex.Escape(StandardMemberRenamer.Rename(property.Name)) + @"\b[^}]*\}\}"));

    [Test]
    public void Should_have_models_to_look_at() => Assert.That(Properties.Count(), Is.GreaterThan(80));
}
