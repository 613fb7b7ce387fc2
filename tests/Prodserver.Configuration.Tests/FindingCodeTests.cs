using System.Reflection;
using Prodserver.Core.Findings;
using Prodserver.Testing;

namespace Prodserver.Configuration.Tests;

internal sealed class FindingCodeTests
{
    private static readonly FindingCode[] Codes =
    [
        .. typeof(ProjectReader).Assembly.GetTypes()
            .Where(type => type.Name.EndsWith("Findings", StringComparison.Ordinal))
            .SelectMany(type => type.GetFields(BindingFlags.Public | BindingFlags.Static))
            .Select(field => field.GetValue(null)).OfType<FindingCode>(),
    ];

    [Test]
    public void Should_have_ids_of_their_own_in_the_range_of_this_room()
    {
        Assert.That(Codes.Select(code => code.Id), Is.Unique);
        Assert.That(Codes.Select(code => code.Id), Is.All.Match("^PB3[0-9]{2}$"));
    }

    [Test]
    public void Should_each_be_printed_by_a_test()
    {
        var tests = string.Concat(Directory.EnumerateFiles(RepositoryFolder.Combine("tests", "Prodserver.Configuration.Tests"), "*Tests.cs", SearchOption.AllDirectories).Select(File.ReadAllText));

        Assert.That(Codes.Where(code => !tests.Contains(code.Id + ": ", StringComparison.Ordinal)).Select(code => code.Id), Is.Empty);
    }
}
