using System.Reflection;
using Prodserver.Core.Findings;

namespace Prodserver.Servers.Tests;

/// <summary>The codes of this room, as the findings reference is made from them.</summary>
public sealed class FindingCodeTests
{
    private static readonly FindingCode[] Codes =
    [
        .. typeof(ServerCompiler).Assembly.GetTypes()
            .Where(type => type is { IsAbstract: true, IsSealed: true } && type.Name.EndsWith("Findings", StringComparison.Ordinal))
            .SelectMany(type => type.GetFields(BindingFlags.Public | BindingFlags.Static))
            .Select(field => field.GetValue(null))
            .OfType<FindingCode>(),
    ];

    [Test]
    public void Should_give_every_kind_an_id_of_its_own() => Assert.That(Codes.Select(code => code.Id), Is.Unique.And.All.Match("^PB2[0-9]{2}$"));

    [Test]
    public void Should_explain_every_kind() => Assert.That(
        Codes.Where(code => code.Title.Length == 0 || code.Title.EndsWith('.') || !code.Explanation.EndsWith('.')), Is.Empty);

    [Test]
    public void Should_declare_them_in_public_classes() => Assert.That(
        typeof(ServerCompiler).Assembly.GetTypes().Where(type => type.Name.EndsWith("Findings", StringComparison.Ordinal) && !type.IsPublic), Is.Empty);
}
