using Scriban;
using Scriban.Runtime;
using Scriban.Syntax;

namespace Prodserver.Rendering.Templates.Functions;

/// <summary><c>include 'nginx/proxy.scriban'</c>: another template of the set, with the variables of this one. It never reads a file.</summary>
internal sealed class IncludeFunction : IScriptCustomFunction
{
    /// <summary>What an include costs besides the steps of the template: an output of its own.</summary>
    private const int Steps = 100;

    public int RequiredParameterCount => 1;

    public int ParameterCount => 1;

    /// <summary>Named arguments are variables of the included template.</summary>
    public ScriptVarParamKind VarParamKind => ScriptVarParamKind.Direct;

    public Type ReturnType => typeof(object);

    public ScriptParameterInfo GetParameterInfo(int index) => new(typeof(object), index == 0 ? "template" : "value");

    public object? Invoke(TemplateContext context, ScriptNode? callerContext, ScriptArray arguments, ScriptBlockStatement? blockStatement)
    {
        var strict = (StrictContext)context;
        var caller = callerContext ?? context.CurrentNode;
        var span = caller?.Span ?? context.CurrentSpan;
        strict.CountStep(caller, Steps);
        if (arguments is not [string name])
        {
            throw new TemplateFault(span, TemplateFindings.WrongKind, "include takes the name of a template");
        }

        var template = strict.Included(name, span).Template!;
        return strict.WritesFile && caller is ScriptFunctionCall { Parent: ScriptExpressionStatement, Arguments.Count: 1 }
            ? WriteThrough(strict, template, caller)
            : new Quoted(context.RenderTemplate(template, arguments, caller));
    }

    public ValueTask<object?> InvokeAsync(TemplateContext context, ScriptNode? callerContext, ScriptArray arguments, ScriptBlockStatement? blockStatement) =>
        ValueTask.FromResult(Invoke(context, callerContext, arguments, blockStatement));

    /// <summary>What stands by itself and has no variables of its own goes straight to the file: a site includes the same text ten thousand times.</summary>
    private static object? WriteThrough(StrictContext context, Template template, ScriptNode caller)
    {
        context.EnterRecursive(caller);
        context.PushLocal();
        try
        {
            _ = template.Render(context);
            return null;
        }
        finally
        {
            context.PopLocal();
            context.ExitRecursive(caller);
        }
    }
}
