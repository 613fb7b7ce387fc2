using Prodserver.Rendering.Templates.Functions;
using Scriban;
using Scriban.Syntax;

namespace Prodserver.Rendering.Templates.Calls;

/// <summary>A call of a quoter whose function is known since the template was read: looking it up by name for each file costs more than quoting.</summary>
internal sealed class BoundCall : ScriptExpression
{
    private readonly ScriptFunctionCall _call;
    private readonly TemplateFunction _function;
    private readonly ScriptExpression?[] _arguments;

    public BoundCall(ScriptFunctionCall call, TemplateFunction function)
    {
        _call = call;
        _function = function;
        _arguments = [.. call.Arguments, .. Enumerable.Repeat<ScriptExpression?>(null, 3 - call.Arguments.Count)];
        Span = call.Span;
    }

    public override object? Evaluate(TemplateContext context) => _function.Invoke(
        (StrictContext)context,
        Span,
        ValueOf(context, 0),
        ValueOf(context, 1),
        ValueOf(context, 2));

    public override void PrintTo(ScriptPrinter printer) => printer.Write(_call);

    private object? ValueOf(TemplateContext context, int index) => _arguments[index] is { } argument ? context.Evaluate(argument) : null;
}
