using Prodserver.Core.Findings;

namespace Architecture.Tests;

/// <summary>Every kind of finding of every room.</summary>
public sealed class FindingCodeTests
{
    private static readonly IReadOnlyList<(Type Home, FindingCode Code)> Codes = DeclaredCodes.All;

    /// <summary>The hundreds that each room's ids begin with.</summary>
    private static readonly Dictionary<string, string> Ranges = new()
    {
        ["Prodserver.Python"] = "1",
        ["Prodserver.Servers"] = "2",
        ["Prodserver.Configuration"] = "3",
        ["Prodserver.Rendering"] = "4",
        ["Prodserver.Core"] = "5",
        ["Prodserver.Delivery"] = "67",
    };

    [Test]
    public void Should_be_declared_where_the_reference_looks_for_them() =>
        Assert.That(Codes.Where(code => !(code.Home is { IsPublic: true, IsAbstract: true, IsSealed: true } && code.Home.Name.EndsWith("Findings", StringComparison.Ordinal))).Select(code => code.Home.FullName), Is.Empty);

    [Test]
    public void Should_have_an_id_of_their_own() =>
        Assert.That(Codes.GroupBy(code => code.Code.Id).Where(group => group.Count() > 1).Select(group => group.Key), Is.Empty);

    [Test]
    public void Should_have_an_id_of_the_range_of_their_room() =>
        Assert.That(
            Codes.Where(code => !(code.Code.Id is ['P', 'B', var hundred, _, _] && Ranges[code.Home.Assembly.GetName().Name!].Contains(hundred))).Select(code => $"{code.Code.Id} in {code.Home.FullName}"),
            Is.Empty);

    [Test]
    public void Should_say_what_they_mean() =>
        Assert.That(
            Codes.Where(code => code.Code.Title is "" || code.Code.Title.EndsWith('.') || !code.Code.Explanation.EndsWith('.')).Select(code => code.Code.Id),
            Is.Empty);
}
