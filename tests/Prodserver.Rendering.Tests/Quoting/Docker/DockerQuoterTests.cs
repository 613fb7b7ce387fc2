using CsCheck;
using Prodserver.Rendering.Quoting;
using Prodserver.Rendering.Quoting.Docker;

namespace Prodserver.Rendering.Tests.Quoting.Docker;

public sealed class DockerQuoterTests
{
    [TestCase("--log-level=info", "\"--log-level=info\"")]
    [TestCase("$HOME \"é\" \\ \n", "\"$HOME \\\"é\\\" \\\\ \\n\"")]
    public void Should_quote_a_word_of_a_command(string word, string text) => Assert.That(ExecForm.Word(word).Text, Is.EqualTo(text));

    [TestCase("a b", "A=\"a b\"")]
    [TestCase("", "A=\"\"")]
    [TestCase("$HOME \"x\" \\n 'y' `z` 100% \t", "A=\"\\$HOME \\\"x\\\" \\\\n 'y' `z` 100% \t\"")]
    public void Should_quote_a_variable(string value, string text) => Assert.That(EnvInstruction.Quote("A", value).Text, Is.EqualTo(text));

    [Test]
    public void Should_quote_a_label() =>
        Assert.That(LabelInstruction.Quote("org.opencontainers.image.title", "The \"shop\" $1").Text, Is.EqualTo("org.opencontainers.image.title=\"The \\\"shop\\\" \\$1\""));

    [TestCase("requirements.txt", "/app/", "[\"requirements.txt\", \"/app/\"]")]
    [TestCase("a [1] *?.txt", "b [1] *", "[\"a [[]1] [*][?].txt\", \"b [1] *\"]")]
    [TestCase("$x \"y\" 'z'", "\\", "[\"\\\\$x \\\\\\\"y\\\\\\\" \\\\'z\\\\'\", \"\\\\\\\\\"]")]
    public void Should_quote_the_operands_of_a_copy(string source, string destination, string text) =>
        Assert.That(CopyInstruction.Quote(source, destination).Text, Is.EqualTo(text));

    [TestCase("/app", "/app")]
    [TestCase("/my app/$x\"'\\", "/my app/\\$x\\\"\\'\\\\")]
    public void Should_quote_a_working_directory(string path, string text) => Assert.That(WorkdirInstruction.Quote(path).Text, Is.EqualTo(text));

    [TestCase("python:3.11-slim")]
    [TestCase("registry.example.com:5000/team/shop__a-b.c:1.0_2")]
    [TestCase("localhost/shop")]
    [TestCase("localhost:5000/shop")]
    [TestCase("REGISTRY.example.com/shop")]
    [TestCase("shop@sha256:0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef")]
    [TestCase("a/b/c:T")]
    public void Should_take_a_reference(string reference) => Assert.That(ImageReference.Quote(reference).Text, Is.EqualTo(reference));

    [TestCase("")]
    [TestCase("Shop")]
    [TestCase("shop:")]
    [TestCase("shop:-1")]
    [TestCase("$BASE")]
    [TestCase("shop AS x")]
    [TestCase("a//b")]
    [TestCase("a..b")]
    [TestCase("-a")]
    [TestCase("a.")]
    [TestCase("a___b")]
    [TestCase("shop@sha256:0")]
    [TestCase("example.com/")]
    [TestCase("example.com:/a")]
    [TestCase("-.com/a")]
    [TestCase("shop\n")]
    public void Should_refuse_what_is_no_reference(string reference) => AssertRefused(ImageReference.Quote(reference), "PB443");

    [TestCase("1000", true)]
    [TestCase("1000:1000", true)]
    [TestCase("shop:www-data", true)]
    [TestCase("", false)]
    [TestCase("$X", false)]
    [TestCase("shop:", false)]
    [TestCase("a:b:c", false)]
    [TestCase("no body", false)]
    public void Should_take_a_user_that_is_one(string user, bool taken) => Assert.That(UserInstruction.Quote(user).Text is not null, Is.EqualTo(taken));

    [TestCase("8000/tcp", true)]
    [TestCase("SIGTERM", true)]
    [TestCase("", false)]
    [TestCase("$PORT", false)]
    [TestCase("a b", false)]
    [TestCase("a#", false)]
    [TestCase("\"a\"", false)]
    [TestCase("a\u00a0b", false)]
    public void Should_take_a_word_that_stays_itself(string word, bool taken) => Assert.That(DockerWord.Quote(word).Text is not null, Is.EqualTo(taken));

    [Test]
    public void Should_refuse_what_has_no_spelling() => Assert.Multiple(() =>
    {
        AssertRefused(EnvInstruction.Quote("A", "a\nb"), "PB440");
        AssertRefused(EnvInstruction.Quote("A$B", "a"), "PB413");
        AssertRefused(EnvInstruction.Quote("A", "a\0b"), "PB410");
        AssertRefused(EnvInstruction.Quote("A", new string('a', 65_535)), "PB441");
        AssertRefused(LabelInstruction.Quote("a", "a\nb"), "PB440");
        AssertRefused(LabelInstruction.Quote("A b", "a"), "PB446");
        AssertRefused(CopyInstruction.Quote("", "/app"), "PB444");
        AssertRefused(CopyInstruction.Quote("a", ""), "PB444");
        AssertRefused(CopyInstruction.Quote("a*\\b", "/app"), "PB444");
        AssertRefused(CopyInstruction.Quote("a\nb", "/app"), "PB440");
        AssertRefused(WorkdirInstruction.Quote("app"), "PB444");
        AssertRefused(WorkdirInstruction.Quote("/app "), "PB444");
        AssertRefused(WorkdirInstruction.Quote("/srv/" + new string('é', 128)), "PB444");
        AssertRefused(WorkdirInstruction.Quote("/app\u00a0"), "PB444");
        AssertRefused(WorkdirInstruction.Quote("/app\nRUN x"), "PB440");
        AssertRefused(ExecForm.Executable(""), "PB414");
        AssertRefused(ExecForm.Word("a\0b"), "PB410");
        AssertRefused(ExecForm.Word(new string('a', 131_072)), "PB412");
        AssertRefused(DockerfileLine.Check(new string('a', 65_535)), "PB441");
        Assert.That(DockerfileLine.Check(new string('a', 65_000)).Refusal, Is.Null);
    });

    [Test]
    public void Should_be_read_back_by_the_rules_of_the_reference() => Hostile.Text.Sample(value => Assert.Multiple(() =>
    {
        AssertRead(EnvInstruction.Quote("A", value), text => DockerfileReader.Word(text["A=".Length..]), value);
        AssertRead(LabelInstruction.Quote("a", value), text => DockerfileReader.Word(text["a=".Length..]), value);
        AssertRead(WorkdirInstruction.Quote("/" + value), DockerfileReader.Line, "/" + value);
        AssertRead(ExecForm.Word(value), text => DockerfileReader.Json($"[{text}]").Single(), value);
        AssertRead(CopyInstruction.Quote("x" + value, "y"), text => DockerfileReader.Pattern(DockerfileReader.Operand(DockerfileReader.Json(text)[0])), "x" + value);
        AssertRead(CopyInstruction.Quote("x", "y" + value), text => DockerfileReader.Operand(DockerfileReader.Json(text)[1]), "y" + value);
    }));

    private static void AssertRead(Quotation quotation, Func<string, string> read, string value)
    {
        if (quotation.Text is { } text)
        {
            Assert.That(text, Does.Not.Contain("\n"));
            Assert.That(read(text), Is.EqualTo(value));
        }
    }

    private static void AssertRefused(Quotation quotation, string code)
    {
        Assert.That(quotation.Refusal?.Code.Id, Is.EqualTo(code));
        Assert.That(quotation.Text, Is.Null);
    }
}
