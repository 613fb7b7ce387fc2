using Prodserver.Rendering.Quoting;
using Scriban;
using Scriban.Parsing;
using Scriban.Runtime;
using Scriban.Syntax;

namespace Prodserver.Rendering.Templates.Functions;

/// <summary>
/// A function that templates call: the names of its parameters, three at most, and what it does. Those after <paramref name="required"/> are null when
/// left out.
/// </summary>
internal sealed class TemplateFunction(int required, string[] parameters, Func<FunctionCall, object?> body) : IScriptCustomFunction
{
    private readonly ScriptParameterInfo[] _parameters = [.. parameters.Select(name => new ScriptParameterInfo(typeof(object), name, null))];

    /// <summary>A quoter of one text.</summary>
    public static TemplateFunction OfText(Func<string, Quotation> quote) => new(1, ["text"], call =>
    {
        var value = call.Text(call.First);
        return call.Write(quote(value.Text), value);
    });

    public int RequiredParameterCount => required;

    public int ParameterCount => _parameters.Length;

    public ScriptVarParamKind VarParamKind => ScriptVarParamKind.None;

    public Type ReturnType => typeof(object);

    public ScriptParameterInfo GetParameterInfo(int index) => _parameters[index];

    public object? Invoke(TemplateContext context, ScriptNode? callerContext, ScriptArray arguments, ScriptBlockStatement? blockStatement) =>
        Invoke((StrictContext)context, callerContext?.Span ?? context.CurrentSpan, ValueOf(arguments, 0), ValueOf(arguments, 1), ValueOf(arguments, 2));

    public object? Invoke(StrictContext context, SourceSpan span, object? first, object? second, object? third) =>
        body(new FunctionCall(context, span, first, second, third));

    public ValueTask<object?> InvokeAsync(TemplateContext context, ScriptNode? callerContext, ScriptArray arguments, ScriptBlockStatement? blockStatement) =>
        ValueTask.FromResult(Invoke(context, callerContext, arguments, blockStatement));

    private static object? ValueOf(ScriptArray arguments, int index) => index < arguments.Count ? arguments[index] : null;
}
