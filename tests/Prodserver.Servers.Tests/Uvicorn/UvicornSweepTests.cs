using Prodserver.Core;
using Prodserver.Core.Findings;
using Prodserver.Servers.Arguments;
using Prodserver.Servers.Catalogues;
using Prodserver.Servers.Tests.Support;

namespace Prodserver.Servers.Tests.Uvicorn;

/// <summary>Every option that any uvicorn ever had, in each of the 74 versions.</summary>
public sealed class UvicornSweepTests
{
    private static readonly OptionCatalogue Catalogue = CatalogueLibrary.Of("uvicorn");

    public static IReadOnlyList<string> Versions => Catalogue.Versions;

    [TestCaseSource(nameof(Versions))]
    public void Should_translate_every_option_of_the_version_and_refuse_the_others(string version)
    {
        var options = Catalogue.Nearest(PackageVersion.Parse(version), out _);
        foreach (var (key, example) in Every())
        {
            var findings = new FindingCollector();
            var line = new LineBuilder(options, "uvicorn " + version, findings);
            DictArguments.Translate(Some.Args((key, Good(example))), line);
            var words = line.Build([]).Words.Select(word => word.Text);
            if (options.TryFindKey(key, out var match))
            {
                Assert.That(findings.Findings, Is.Empty, key);
                Assert.That(words, Is.EqualTo([match.Option.IsFlag ? "--" + key : $"--{key}={Written(Good(match.Option))}"]), key);
            }
            else
            {
                Assert.That(findings.Findings.Select(finding => finding.Code), Is.EqualTo([OptionFindings.NotInVersion]), key);
            }
        }
    }

    [TestCaseSource(nameof(Versions))]
    public void Should_refuse_bad_values_of_every_option_of_the_version(string version)
    {
        var options = Catalogue.Nearest(PackageVersion.Parse(version), out _);
        foreach (var option in options.Options.Where(option => option.Type is not OptionType.Text))
        {
            foreach (var bad in (ReadOnlySpan<object?>)["none of these", 1.5, new object?[] { null }, new object?[] { true }])
            {
                var isTaken = (option.Type is OptionType.Float && bad is double) || (option.Type is OptionType.Path && bad is string or double);
                var findings = new FindingCollector();
                var line = new LineBuilder(options, "uvicorn " + version, findings);
                DictArguments.Translate(Some.Args((option.Key, bad)), line);
                _ = line.Build([]);
                Assert.That(findings.HasErrors, Is.EqualTo(!isTaken), $"{option.Key}={bad}");
            }
        }
    }

    private static IEnumerable<(string Key, Option Option)> Every()
    {
        var seen = new HashSet<string>();
        for (var index = 0; index < Catalogue.Versions.Count; index++)
        {
            foreach (var option in Catalogue.At(index).Options)
            {
                if (seen.Add(option.Key))
                {
                    yield return (option.Key, option);
                }

                if (option.Off is { } off && seen.Add(off[2..]))
                {
                    yield return (off[2..], option);
                }
            }
        }
    }

    private static object Good(Option option) => option.Type switch
    {
        OptionType.Flag => true,
        OptionType.Integer => 7,
        OptionType.Float => 0.5,
        OptionType.Boolean => "false",
        OptionType.Choice => option.Choices[0],
        _ => "auto",
    };

    private static string Written(object value) => value is double ? "0.5" : value.ToString()!;
}
