using System.Collections;
using System.Globalization;
using Prodserver.Core;
using Prodserver.Core.Commands;
using Prodserver.Core.Projects;
using Prodserver.Rendering.Quoting;
using Scriban.Parsing;
using Scriban.Runtime;

namespace Prodserver.Rendering.Templates.Functions;

/// <summary>One call of a function by a template: its arguments by kind, and where its refusals go.</summary>
internal readonly record struct FunctionCall(StrictContext Context, SourceSpan Span, ScriptArray Arguments)
{
    /// <summary>True where the template left an optional argument out.</summary>
    public bool Lacks(int index) => index >= Arguments.Count || Arguments[index] is null;

    /// <summary>A text, or a value of the model that is one in essence.</summary>
    public QuotedValue Text(int index) => TextOf(Arguments[index]);

    public QuotedValue TextOf(object? value) => value switch
    {
        string text => new QuotedValue(text, Labels.OfText(text)),
        Argument argument => new QuotedValue(argument.Text, Labels.Of(argument), argument.Position),
        EnvironmentVariable variable => new QuotedValue(variable.Value, Labels.OfVariable(variable.Name), variable.Position),
        SecretName secret => new QuotedValue(secret.Name, Labels.OfVariable(secret.Name), secret.Position),
        ServerName server => new QuotedValue(server.Name, $"server name '{Comment.Quote(server.Name)}'", server.Position),
        PackageVersion version => new QuotedValue(version.ToString(), "the version"),
        int or long => new QuotedValue(Convert.ToString(value, CultureInfo.InvariantCulture)!, "the number"),
        Quoted => throw WrongKind("a text", "one that a quoter has made already"),
        _ => throw WrongKind("a text", KindOf(value)),
    };

    public CommandLine Command(int index) => Arguments[index] as CommandLine ?? throw WrongKind("a command line", KindOf(Arguments[index]));

    public EnvironmentVariable Variable(int index) => Arguments[index] as EnvironmentVariable ?? throw WrongKind("a variable", KindOf(Arguments[index]));

    public Binding Binding(int index) => Arguments[index] as Binding ?? throw WrongKind("a binding", KindOf(Arguments[index]));

    public long Number(int index) => Arguments[index] switch
    {
        int number => number,
        long number => number,
        var other => throw WrongKind("a whole number", KindOf(other)),
    };

    public IEnumerable<object?> List(int index) => Arguments[index] is IEnumerable list and not string
        ? list.Cast<object?>()
        : throw WrongKind("a list", KindOf(Arguments[index]));

    /// <summary>The spelling as a part of a longer text; a refusal becomes a finding and an empty part.</summary>
    public string Part(Quotation quotation, QuotedValue value)
    {
        if (quotation.Refusal is not { } refusal)
        {
            return quotation.Text!;
        }

        Context.Report(refusal.Code, value.Position ?? Context.PositionOf(Span), $"{value.Label} {refusal.Fault}", refusal.Fix);
        return "";
    }

    /// <summary>The spelling as what the template may write.</summary>
    public Quoted Write(Quotation quotation, QuotedValue value) => new(Part(quotation, value));

    private static string KindOf(object? value) => value switch
    {
        null => "null",
        string => "a text",
        bool => "a boolean",
        int or long => "a number",
        IEnumerable => "a list",
        _ => $"a value of type {value.GetType().Name}",
    };

    private TemplateFault WrongKind(string wanted, string got) =>
        new(Span, TemplateFindings.WrongKind, $"the function takes {wanted}, and is given {got}", got == "null" ? "test it with 'if' first" : null);
}
