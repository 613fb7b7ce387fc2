using System.Text;
using Prodserver.Rendering.Quoting.EnvironmentFiles;
using Prodserver.Testing;

namespace Prodserver.Rendering.Tests.Quoting.EnvironmentFiles;

public sealed class EnvironmentFileAssignmentTests
{
    [TestCase("a b", "A=\"a b\"")]
    [TestCase("", "A=\"\"")]
    [TestCase("$a `b` \"c\" \\d", "A=\"\\$a \\`b\\` \\\"c\\\" \\\\d\"")]
    [TestCase("a\nb", "A=\"a\nb\"")]
    [TestCase("%h #;", "A=\"%h #;\"")]
    public void Should_quote_for_an_environment_file(string value, string text) =>
        Assert.That(EnvironmentFileAssignment.Quote("A", value).Text, Is.EqualTo(text));

    [Test]
    public void Should_refuse_names_that_systemd_ignores() =>
        Assert.That(EnvironmentFileAssignment.Quote("A-B", "c").Refusal!.Code.Id, Is.EqualTo("PB413"));

    [Test]
    public void Should_be_read_back_by_the_rules_of_the_manual()
    {
        var values = Hostile.Many(1000);
        var file = string.Concat(values.Select((value, index) => EnvironmentFileAssignment.Quote($"V{index}", value).Text + "\n"));
        Assert.That(EnvironmentFileReader.Read(file), Is.EqualTo(values.Select((value, index) => ($"V{index}", value))));
    }

    /// <summary>Between double quotes a shell and systemd read the same, so that a real shell can tell.</summary>
    [Test]
    [RequiresTool("sh")]
    public void Should_be_read_back_by_a_shell_that_sources_the_file()
    {
        var values = Hostile.Many(1000);
        using var folder = new TemporaryFolder();
        folder.Write("file", string.Concat(values.Select((value, index) => EnvironmentFileAssignment.Quote($"V{index}", value).Text + "\n")));
        var print = string.Concat(values.Select((_, index) => $"printf '%s\\0' \"$V{index}\"\n"));
        var received = Encoding.UTF8.GetString(RealProgram.Run("sh", [folder.Write("script", $". {folder.Combine("file")}\n{print}")]));
        Assert.That(received.Split('\0')[..^1], Is.EqualTo(values));
    }
}
