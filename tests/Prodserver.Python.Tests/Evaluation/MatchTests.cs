using Prodserver.Python.Tests.Support;

namespace Prodserver.Python.Tests.Evaluation;

public sealed class MatchTests
{
    private const string Match = """
        match subject:
            case "dev" | "test":
                X = "local"
            case 1 | None | True:
                X = "constant"
            case []:
                X = "empty"
            case [first, *rest]:
                X = [first, rest]
            case {"host": host, **others}:
                X = [host, others]
            case int(n) if n > 5:
                X = n
            case str() as text:
                X = text.upper()
            case float():
                X = "float"
            case _:
                X = "other"

        """;

    [TestCase("'dev'", "'local'")]
    [TestCase("None", "'constant'")]
    [TestCase("True", "'constant'")]
    [TestCase("1.0", "'constant'")]
    [TestCase("()", "'empty'")]
    [TestCase("(1, 2, 3)", "[1, [2, 3]]")]
    [TestCase("{'host': 'h', 'port': 1}", "['h', {'port': 1}]")]
    [TestCase("7", "7")]
    [TestCase("4", "'other'")]
    [TestCase("'prod'", "'PROD'")]
    [TestCase("2.5", "'float'")]
    [TestCase("{}", "'other'")]
    public void Should_take_the_case_that_python_takes(string subject, string expected) =>
        Assert.That(Settings.X($"subject = {subject}\n{Match}"), Is.EqualTo(expected));

    [Test]
    public void Should_not_know_what_a_match_over_something_unknown_sets() =>
        Assert.That(Settings.X($"import thing\nsubject = thing.on()\n{Match}"), Is.EqualTo("? it is the result of 'thing.on', which is not run"));
}
