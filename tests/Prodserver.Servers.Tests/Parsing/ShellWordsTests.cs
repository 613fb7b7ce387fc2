using CsCheck;
using Prodserver.Servers.Parsing;
using Prodserver.Servers.Tests.Oracles;
using Prodserver.Testing;

namespace Prodserver.Servers.Tests.Parsing;

public sealed class ShellWordsTests
{
    [TestCase("--host=0.0.0.0 --port 8000", new[] { "--host=0.0.0.0", "--port", "8000" })]
    [TestCase("  a   b ", new[] { "a", "b" })]
    [TestCase("'a b' \"c d\"", new[] { "a b", "c d" })]
    [TestCase("--header='X: y'", new[] { "--header=X: y" })]
    [TestCase("''", new[] { "" })]
    [TestCase("", new string[0])]
    [TestCase(@"a\ b", new[] { "a b" })]
    [TestCase("# no comment", new[] { "#", "no", "comment" })]
    public void Should_split_as_a_shell_does(string text, string[] words) => Assert.That(ShellWords.Split(text, out _), Is.EqualTo(words));

    [TestCase("'a", "its quote ' is not closed")]
    [TestCase("a\\", "its last backslash escapes nothing")]
    public void Should_say_what_is_left_open(string text, string fault)
    {
        Assert.That(ShellWords.Split(text, out var actual), Is.Null);
        Assert.That(actual, Is.EqualTo(fault));
    }

    [Test]
    [RequiresTool(Tools.Python)]
    public void Should_agree_with_shlex_on_generated_texts()
    {
        var random = new Random(4);
        const string Alphabet = "ab '\"\\ \t\n\r#=-$é'\"\\";
        var texts = Enumerable.Range(0, 20_000)
            .Select(_ => string.Concat(Enumerable.Range(0, random.Next(0, 12)).Select(_ => Alphabet[random.Next(Alphabet.Length)])))
            .ToList();
        var answers = PythonOracle.Ask<string, string[]?>("shell_words", texts);
        for (var index = 0; index < texts.Count; index++)
        {
            Assert.That(ShellWords.Split(texts[index], out _), Is.EqualTo(answers[index]), texts[index]);
        }
    }

    [Test]
    public void Should_never_throw_on_any_text() => Gen.String.Sample(text => { _ = ShellWords.Split(text, out _); });
}
