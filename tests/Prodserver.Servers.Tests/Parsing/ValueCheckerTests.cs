using Prodserver.Servers.Catalogues;
using Prodserver.Servers.Parsing;
using Prodserver.Servers.Tests.Oracles;
using Prodserver.Testing;

namespace Prodserver.Servers.Tests.Parsing;

public sealed class ValueCheckerTests
{
    private static readonly Dictionary<string, Option> ByClickType = new()
    {
        ["boolean"] = Make(OptionType.Boolean),
        ["integer"] = Make(OptionType.Integer),
        ["float"] = Make(OptionType.Float),
        ["range"] = Make(OptionType.Integer) with { Minimum = 1, Maximum = 60000 },
        ["choice"] = Make(OptionType.Choice) with { Choices = ["auto", "mt", "st", "kiss"], IgnoreCase = true },
        ["exact"] = Make(OptionType.Choice) with { Choices = ["auto", "mt", "st", "kiss"] },
    };

    [Test]
    [RequiresTool(Tools.Python)]
    public void Should_agree_with_clicks_types()
    {
        string[] values =
        [
            "", " ", "0", "1", " 1 ", "yes", "YES", " on ", "t", "F", "off", "maybe", "\x1ftrue\x1c", "60000", "60001", "-1", "1_0", "1.5", "1e5", "inf",
            "auto", "AUTO", "Mt", "ﬆ", "ſt", "\u212aiß", "kiss", "KIẞ", "st ", "ş",
        ];
        var cases = ByClickType.Keys.SelectMany(kind => values.Select(value => new[] { kind, value })).ToList();
        var answers = PythonOracle.Ask<string[], bool>("click_values", cases);
        var wrong = cases.Where((pair, index) => (ValueChecker.Check(ByClickType[pair[0]], pair[1]) is null) != answers[index]).Select(pair => string.Join(' ', pair));
        Assert.That(wrong, Is.Empty);
    }

    [TestCase(nameof(OptionType.Octal), "777", true)]
    [TestCase(nameof(OptionType.Octal), "0o600", true)]
    [TestCase(nameof(OptionType.Octal), "888", false)]
    [TestCase(nameof(OptionType.Literal), "0x10", true)]
    [TestCase(nameof(OptionType.Literal), "010", false)]
    [TestCase(nameof(OptionType.Umask), "022", true)]
    [TestCase(nameof(OptionType.Umask), "089", false)]
    [TestCase(nameof(OptionType.Duration), "90", true)]
    [TestCase(nameof(OptionType.Duration), "1h30m", true)]
    [TestCase(nameof(OptionType.Duration), "30m1h", false)]
    [TestCase(nameof(OptionType.Duration), "", false)]
    [TestCase(nameof(OptionType.Autoscale), "10,3", true)]
    [TestCase(nameof(OptionType.Autoscale), "10,3,1", false)]
    [TestCase(nameof(OptionType.VerifyMode), "CERT_REQUIRED", true)]
    [TestCase(nameof(OptionType.VerifyMode), "cert_required", false)]
    [TestCase(nameof(OptionType.TlsVersion), "TLSv1_2", true)]
    [TestCase(nameof(OptionType.TlsVersion), "TLSv1.2", false)]
    [TestCase(nameof(OptionType.HostPort), "localhost:8125", true)]
    [TestCase(nameof(OptionType.HostPort), "localhost", false)]
    [TestCase(nameof(OptionType.Path), "", false)]
    [TestCase(nameof(OptionType.Text), "", true)]
    public void Should_judge_the_other_types(string type, string value, bool isTaken) =>
        Assert.That(ValueChecker.Check(Make(Enum.Parse<OptionType>(type)), value) is null, Is.EqualTo(isTaken));

    [Test]
    public void Should_keep_the_value_of_a_secret_out_of_its_message() => Assert.That(
        ValueChecker.Check(Make(OptionType.Integer) with { IsSecret = true }, "hunter2")!.Message,
        Is.EqualTo("takes an integer, not the value given"));

    private static Option Make(OptionType type) => Option.Of(new Option { Name = "--option", Parameter = "option", Type = type });
}
