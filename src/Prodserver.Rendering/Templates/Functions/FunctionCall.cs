using System.Collections;
using System.Globalization;
using Prodserver.Core;
using Prodserver.Core.Commands;
using Prodserver.Core.Projects;
using Prodserver.Rendering.Quoting;
using Scriban.Parsing;

namespace Prodserver.Rendering.Templates.Functions;

/// <summary>One call of a function by a template: its arguments by kind, and where its refusals go.</summary>
/// <param name="First">The first argument, and so on; null where the template left it out.</param>
internal readonly record struct FunctionCall(StrictContext Context, SourceSpan Span, object? First, object? Second = null, object? Third = null)
{
    /// <summary>The text of a value of the model that is one in essence.</summary>
    public QuotedValue Text(object? value) => value switch
    {
        string text => new QuotedValue(text, value),
        Argument argument => new QuotedValue(argument.Text, value),
        EnvironmentVariable variable => new QuotedValue(variable.Value, value),
        SecretName secret => new QuotedValue(secret.Name, value),
        ServerName server => new QuotedValue(server.Name, value),
        PackageVersion version => new QuotedValue(version.ToString(), value),
        int or long => new QuotedValue(Convert.ToString(value, CultureInfo.InvariantCulture)!, value),
        Quoted => throw WrongKind("a text", "one that a quoter has made already"),
        _ => throw WrongKind("a text", KindOf(value)),
    };

    public CommandLine Command(object? value) => value as CommandLine ?? throw WrongKind("a command line", KindOf(value));

    public EnvironmentVariable Variable(object? value) => value as EnvironmentVariable ?? throw WrongKind("a variable", KindOf(value));

    public Binding Binding(object? value) => value as Binding ?? throw WrongKind("a binding", KindOf(value));

    public long Number(object? value) => value switch
    {
        int number => number,
        long number => number,
        var other => throw WrongKind("a whole number", KindOf(other)),
    };

    public IEnumerable<object?> List(object? value) => value is IEnumerable list and not string
        ? list.Cast<object?>()
        : throw WrongKind("a list", KindOf(value));

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
