using System.Management.Automation.Language;
using CsCheck;
using Prodserver.Rendering.Quoting.PowerShell;

namespace Prodserver.Rendering.Tests.Quoting.PowerShell;

public sealed class PowerShellWordTests
{
    [TestCase("shop.asgi:application", "shop.asgi:application")]
    [TestCase("--host=0.0.0.0", "'--host=0.0.0.0'")]
    [TestCase("8000", "'8000'")]
    [TestCase("it's", "'it''s'")]
    [TestCase("\u2019", "'\u2019\u2019'")]
    [TestCase("", "''")]
    [TestCase("$x", "'$x'")]
    public void Should_quote_all_that_powershell_reads(string word, string text) => Assert.That(PowerShellWord.Quote(word).Text, Is.EqualTo(text));

    [Test]
    public void Should_call_a_program_by_any_name() => Assert.That(PowerShellWord.QuoteExecutable("if").Text, Is.EqualTo("& 'if'"));

    [Test]
    public void Should_assign_a_variable_of_the_environment() => Assert.That(PowerShellWord.QuoteAssignment("A", "b'c").Text, Is.EqualTo("$env:A = 'b''c'"));

    [Test]
    public void Should_refuse_what_powershell_would_not_pass_on() => Assert.Multiple(() =>
    {
        Assert.That(PowerShellWord.Quote("--%").Refusal!.Code.Id, Is.EqualTo("PB450"));
        Assert.That(PowerShellWord.QuoteAssignment("A", "").Refusal!.Code.Id, Is.EqualTo("PB451"));
        Assert.That(PowerShellWord.QuoteAssignment("A B", "c").Refusal!.Code.Id, Is.EqualTo("PB413"));
        Assert.That(PowerShellWord.Quote("a\0").Refusal!.Code.Id, Is.EqualTo("PB410"));
    });

    [Test]
    public void Should_be_one_constant_argument_for_the_real_parser()
    {
        foreach (var value in Hostile.Many(1000).Where(value => value != "--%"))
        {
            Assert.That(ArgumentsOf($"& 'program' {PowerShellWord.Quote(value).Text} end"), Is.EqualTo(new[] { "program", value, "end" }));
        }
    }

    [Test]
    public void Should_be_one_constant_value_for_the_real_parser() => Hostile.Text.Where(value => value.Length > 0).Sample(
        value =>
        {
            var assignment = (AssignmentStatementAst)Parse(PowerShellWord.QuoteAssignment("NAME", value).Text!);
            return assignment.Left.ToString() == "$env:NAME"
                && assignment.Right is CommandExpressionAst { Expression: StringConstantExpressionAst { StringConstantType: StringConstantType.SingleQuoted } text }
                && text.Value == value;
        });

    private static IEnumerable<string> ArgumentsOf(string line) =>
        ((CommandAst)((PipelineAst)Parse(line)).PipelineElements.Single()).CommandElements.Select(element => ((StringConstantExpressionAst)element).Value);

    private static StatementAst Parse(string line)
    {
        var script = Parser.ParseInput(line, out _, out var errors);
        Assert.That(errors, Is.Empty, line);
        return script.EndBlock.Statements.Single();
    }
}
