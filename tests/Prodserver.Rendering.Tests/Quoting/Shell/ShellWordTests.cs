using System.Text;
using Prodserver.Rendering.Quoting.Shell;
using Prodserver.Testing;

namespace Prodserver.Rendering.Tests.Quoting.Shell;

public sealed class ShellWordTests
{
    [TestCase("uvicorn", "uvicorn")]
    [TestCase("--host=0.0.0.0", "--host=0.0.0.0")]
    [TestCase("shop.asgi:application", "shop.asgi:application")]
    [TestCase("a b", "'a b'")]
    [TestCase("it's", "'it'\\''s'")]
    [TestCase("", "''")]
    [TestCase("A=b", "'A=b'")]
    [TestCase("=ls", "'=ls'")]
    [TestCase("if", "'if'")]
    [TestCase("~", "'~'")]
    [TestCase("$HOME", "'$HOME'")]
    public void Should_quote_only_what_a_shell_would_touch(string word, string text) => Assert.That(ShellWord.Quote(word).Text, Is.EqualTo(text));

    [Test]
    public void Should_keep_an_assignment_an_assignment() => Assert.That(ShellWord.QuoteAssignment("A", "b c").Text, Is.EqualTo("A='b c'"));

    [Test]
    public void Should_refuse_what_no_process_can_receive() => Assert.Multiple(() =>
    {
        Assert.That(ShellWord.Quote("a\0b").Refusal!.Code.Id, Is.EqualTo("PB410"));
        Assert.That(ShellWord.Quote("a\ud800b").Refusal!.Code.Id, Is.EqualTo("PB411"));
        Assert.That(ShellWord.Quote(new string('a', 131_071)).Refusal, Is.Null);
        Assert.That(ShellWord.Quote(new string('a', 131_072)).Refusal!.Code.Id, Is.EqualTo("PB412"));
        Assert.That(ShellWord.QuoteAssignment("A-B", "c").Refusal!.Code.Id, Is.EqualTo("PB413"));
        Assert.That(ShellWord.QuoteAssignment("A", new string('a', 131_070)).Refusal!.Code.Id, Is.EqualTo("PB412"));
    });

    [TestCase("sh")]
    [TestCase("bash")]
    [RequiresTool("bash")]
    public void Should_reach_a_program_through_a_real_shell_unchanged(string shell)
    {
        var values = Hostile.Many(1000);
        using var folder = new TemporaryFolder();
        var script = new StringBuilder("printf '%s\\0'");
        foreach (var value in values)
        {
            script.Append(' ').Append(ShellWord.Quote(value).Text);
        }

        var received = Encoding.UTF8.GetString(RealProgram.Run(shell, [folder.Write("script", script.ToString())]));
        Assert.That(received.Split('\0')[..^1], Is.EqualTo(values));
    }

    [Test]
    [RequiresTool("sh")]
    public void Should_reach_the_environment_of_a_program_unchanged()
    {
        var values = Hostile.Many(300);
        using var folder = new TemporaryFolder();
        var script = string.Concat(values.Select(value => $"{ShellWord.QuoteAssignment("HOSTILE", value).Text} sh -c 'printf \"%s\\0\" \"$HOSTILE\"'\n"));
        var received = Encoding.UTF8.GetString(RealProgram.Run("sh", [folder.Write("script", script)]));
        Assert.That(received.Split('\0')[..^1], Is.EqualTo(values));
    }
}
