using CsCheck;
using Prodserver.Core.Findings;

namespace Prodserver.Core.Tests.Findings;

public sealed class SpellingTests
{
    private static readonly string[] Options = ["host", "log-level", "port", "proxy-headers", "reload", "reload-dir", "workers"];

    [TestCase("log_level", "log-level")]
    [TestCase("Workers", "workers")]
    [TestCase("worker", "workers")]
    [TestCase("prot", "port")]
    [TestCase("proxy-header", "proxy-headers")]
    [TestCase("hots", "host")]
    public void Should_find_the_word_that_was_meant(string word, string meant) => Assert.That(Spelling.Nearest(word, Options), Is.EqualTo(meant));

    [TestCase("bind")]
    [TestCase("x")]
    [TestCase("")]
    public void Should_find_nothing_where_nothing_is_near(string word) => Assert.That(Spelling.Nearest(word, Options), Is.Null);

    [Test]
    public void Should_take_the_first_of_two_that_are_as_near() => Assert.That(Spelling.Nearest("cat", ["hat", "bat"]), Is.EqualTo("bat"));

    [Test]
    public void Should_find_a_word_itself() => Gen.String[Gen.Char.AlphaNumeric, 1, 12].Sample(word => Spelling.Nearest(word, [.. Options, word]) is { } nearest
        && string.Equals(nearest, word, StringComparison.OrdinalIgnoreCase));
}
