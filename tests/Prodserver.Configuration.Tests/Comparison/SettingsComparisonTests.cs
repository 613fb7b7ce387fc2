using System.Numerics;
using Prodserver.Core.Findings;
using Prodserver.Core.Projects;
using Prodserver.Core.Values;

namespace Prodserver.Configuration.Tests.Comparison;

public sealed class SettingsComparisonTests
{
    private static readonly SourcePosition Place = new("shop/settings.py", 4, 9);

    [Test]
    public void Should_show_both_values_of_the_smallest_part_that_differs() => Assert.That(
        Compare(
            Map(("default", Map(("HOST", Text("db")), ("PORT", Number(5432)), ("OPTIONS", List(Text("a"), Text("b")))))),
            Map(("default", Map(("HOST", Text("localhost")), ("PORT", Number(5432)), ("OPTIONS", List(Text("a"), Text("c"))))))),
        Is.EqualTo("""
            shop/settings.py:4:9: error PB380: Python has 'c' for X['default']['OPTIONS'][1], the static reading has 'b'
            shop/settings.py:4:9: error PB380: Python has 'localhost' for X['default']['HOST'], the static reading has 'db'
            """));

    [Test]
    public void Should_see_keys_and_items_that_one_side_lacks_and_another_order() => Assert.That(
        Compare(
            List(Map(("a", Number(1)), ("b", Number(2))), Map(("x", Number(1)), ("y", Number(2))), List(Number(1))),
            List(Map(("a", Number(1)), ("c", Number(3))), Map(("y", Number(2)), ("x", Number(1))), List())),
        Is.EqualTo("""
            shop/settings.py:4:9: error PB380: Python has 3 for X[0]['c'], the static reading has nothing
            shop/settings.py:4:9: error PB380: Python has [] for X[2], the static reading has [1]
            shop/settings.py:4:9: error PB380: Python has nothing for X[0]['b'], the static reading has 2
            shop/settings.py:4:9: error PB380: Python has {'y': 2, 'x': 1} for X[1], the static reading has {'x': 1, 'y': 2}
            """));

    [TestCaseSource(nameof(Equal))]
    public void Should_find_nothing_where_all_that_is_known_agrees(ConfigValue read, ConfigValue python) => Assert.That(Compare(read, python), Is.Empty);

    [TestCaseSource(nameof(Different))]
    public void Should_tell_types_apart(ConfigValue read, ConfigValue python, string message) =>
        Assert.That(Compare(read, python), Is.EqualTo("shop/settings.py:4:9: error PB380: " + message));

    [Test]
    public void Should_show_no_secret()
    {
        var findings = Run(
            [Setting("SECRET_KEY", Text("hunter2")), Setting("BROKER", Text("redis://:hunter3@cache/0")), Setting("SECRET_KEY_FALLBACKS", List(Text("hunter4")))],
            [Setting("SECRET_KEY", Text("hunter5")), Setting("BROKER", Text("redis://:hunter6@other/0")), Setting("SECRET_KEY_FALLBACKS", List(Text("hunter7"), Text("hunter8")))]);

        Assert.That(findings, Is.EqualTo("""
            shop/settings.py:4:9: error PB380: Python has [(hidden: it looks like a secret), (hidden: it looks like a secret)] for SECRET_KEY_FALLBACKS, the static reading has [(hidden: it looks like a secret)]
            shop/settings.py:4:9: error PB380: Python has another value for BROKER than the static reading; both are shown as (hidden: it looks like a secret)
            shop/settings.py:4:9: error PB380: Python has another value for SECRET_KEY than the static reading; both are shown as (hidden: it looks like a secret)
            """));
    }

    [Test]
    public void Should_see_settings_that_one_side_lacks() => Assert.That(
        Run([Setting("A", Number(1)), Setting("B", Unknown())], [Setting("C", Number(3))]),
        Is.EqualTo("""
            shop/settings.py:4:9: error PB380: Python has 3 for C, the static reading has nothing
            shop/settings.py:4:9: error PB380: Python has nothing for A, the static reading has 1
            """));

    [Test]
    public void Should_expect_more_settings_where_something_can_hide_them() => Assert.That(Run([], [Setting("C", Number(3))], Unknown()), Is.Empty);

    [Test]
    public void Should_report_once_what_differs_in_every_environment()
    {
        var (read, python) = (Environment("staging", [Setting("A", Number(1))]), Environment("staging", [Setting("A", Number(2))]));

        var findings = new SettingsComparison("/work/shop", Severity.Warning).Compare([(read, python), (read with { Environment = "production" }, python with { Environment = "production" })]);

        Assert.That(findings.Select(finding => (finding.ToString(), finding.Environment)), Is.EqualTo(new[] { ("shop/settings.py:4:9: warning PB380: Python has 2 for A, the static reading has 1", (string?)null) }));
    }

    private static IEnumerable<TestCaseData> Equal()
    {
        (string Name, ConfigValue Read, ConfigValue Python)[] cases =
        [
            ("not known", Unknown(), Number(1)),
            ("a part that may be missing", Map(("a", Unknown()), ("b", Number(1))), Map(("b", Number(1)))),
            ("an order that is not known", Map(("a", Unknown()), ("b", Number(1))), Map(("b", Number(1)), ("a", Number(1)))),
            ("nan", Float(double.NaN, "nan"), Float(double.NaN, "nan")),
            ("a big integer", new IntegerValue(BigInteger.Pow(10, 30), Place), new IntegerValue(BigInteger.Pow(10, 30), Place)),
            ("None", new NullValue(Place), new NullValue(Place)),
            ("bytes", new OpaqueValue("bytes", Place), new OpaqueValue("bytes", Place)),
            ("a dict that can't be written", new OpaqueValue("dict", Place), Map(("a", Number(1)))),
            ("a file beside the project", Text("/srv/shop/media"), Text("/work/media")),
            ("the folder that holds the project", Path("/srv/shop"), Path("/work")),
            ("a file of the target", Text("/var/lib/x"), Text("/var/lib/x")),
        ];
        return cases.Select(one => new TestCaseData(one.Read, one.Python).SetName($"Should_find_nothing_for_{one.Name.Replace(' ', '_')}"));
    }

    private static IEnumerable<TestCaseData> Different()
    {
        yield return Case(Number(1), new BooleanValue(true, Place), "Python has True for X, the static reading has 1");
        yield return Case(Number(1), Float(1, "1.0"), "Python has 1.0 for X, the static reading has 1");
        yield return Case(Float(0, "0.0"), Float(-0.0, "-0.0"), "Python has -0.0 for X, the static reading has 0.0");
        yield return Case(Text("/srv"), Path("/srv"), "Python has another value for X than the static reading; both are shown as '/srv'");
        yield return Case(new OpaqueValue("bytes", Place), new OpaqueValue("timedelta", Place), "Python has <timedelta> for X, the static reading has <bytes>");
        yield return Case(new NullValue(Place), List(), "Python has [] for X, the static reading has None");
        yield return Case(Text("/srv/shop/media"), Text("/work/static"), "Python has '/work/static' for X, the static reading has '/srv/shop/media'");
    }

    private static TestCaseData Case(ConfigValue read, ConfigValue python, string message) => new TestCaseData(read, python, message).SetName($"Should_say_{message}");

    private static string Compare(ConfigValue read, ConfigValue python) => Run([Setting("X", read)], [Setting("X", python)]);

    private static string Run(IReadOnlyList<Setting> read, IReadOnlyList<Setting> python, UnknownValue? hidden = null) => string.Join(
        '\n',
        new SettingsComparison("/work/shop", Severity.Error).Compare([(Environment("production", read) with { HiddenNames = hidden }, Environment("production", python))]));

    private static EnvironmentSettings Environment(string name, IReadOnlyList<Setting> settings) =>
        new(name, "shop.settings", settings) { Target = new SettingsTarget { Code = "/srv/shop/current" } };

    private static Setting Setting(string name, ConfigValue value) => new(name, value, Place);

    private static TextValue Text(string text) => new(text, Place);

    private static TextValue Path(string path) => new(path, Place) { Type = "PosixPath" };

    private static IntegerValue Number(int number) => new(number, Place);

    private static FloatValue Float(double value, string text) => new(value, text, Place);

    private static UnknownValue Unknown() => new("nobody knows", Place);

    private static ListValue List(params ConfigValue[] items) => new(items, Place);

    private static MapValue Map(params (string Key, ConfigValue Value)[] entries) => new([.. entries.Select(entry => new MapEntry(entry.Key, Place, entry.Value))], Place);
}
