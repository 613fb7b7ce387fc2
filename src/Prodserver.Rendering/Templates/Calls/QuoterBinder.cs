using Prodserver.Rendering.Templates.Functions;
using Scriban.Runtime;
using Scriban.Syntax;

namespace Prodserver.Rendering.Templates.Calls;

/// <summary>Puts a <see cref="BoundCall"/> in place of each <c>{{ group.function argument }}</c> of a template, the form that nearly every call has.</summary>
internal sealed class QuoterBinder : ScriptVisitor
{
    public override void Visit(ScriptExpressionStatement node)
    {
        if (node.Expression is ScriptFunctionCall call && FunctionOf(call.Target) is { } function && Fits(call, function))
        {
            node.Expression = null;
            node.Expression = new BoundCall(call, function);
        }
        else
        {
            base.Visit(node);
        }
    }

    private static TemplateFunction? FunctionOf(ScriptExpression? target) => target switch
    {
        ScriptVariableGlobal variable => Find(BuiltinFunctions.Shared, variable.Name),
        ScriptMemberExpression { Target: ScriptVariableGlobal group, Member: { } member } when Lookup(BuiltinFunctions.Shared, group.Name) is ScriptObject functions =>
            Find(functions, member.Name),
        _ => null,
    };

    private static TemplateFunction? Find(ScriptObject functions, string name) => Lookup(functions, name) as TemplateFunction;

    private static object? Lookup(ScriptObject functions, string name) => functions.TryGetValue(name, out var value) ? value : null;

    /// <summary>What does not fit is left to Scriban, which says what is wrong with it.</summary>
    private static bool Fits(ScriptFunctionCall call, TemplateFunction function) =>
        call.Arguments.Count >= function.RequiredParameterCount
        && call.Arguments.Count <= function.ParameterCount
        && call.Arguments.All(argument => argument is not (ScriptNamedArgument or ScriptUnaryExpression));
}
