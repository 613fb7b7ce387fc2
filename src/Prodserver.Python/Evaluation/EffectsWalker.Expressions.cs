using Prodserver.Python.Syntax;

namespace Prodserver.Python.Evaluation;

internal sealed partial class EffectsWalker
{
    /// <param name="flows">True where the value is handed on, so that code elsewhere may change it.</param>
    public void Walk(Expression expression, bool flows)
    {
        switch (expression)
        {
            case NameExpression name when flows:
                effects.Touched.Add(name.Name);
                break;
            case AttributeExpression attribute:
                Walk(attribute.Value, flows);
                break;
            case SubscriptExpression subscript:
                Walk(subscript.Value, flows);
                Walk(subscript.Index, flows: false);
                break;
            case SliceExpression slice:
                WalkMaybe(slice.Lower);
                WalkMaybe(slice.Upper);
                WalkMaybe(slice.Step);
                break;
            case StarredExpression starred:
                Walk(starred.Value, flows);
                break;
            case NamedExpression named:
                Walk(named.Value, flows: true);
                Bind(named.Target);
                break;
            case CallExpression call:
                Call(call);
                break;
            case LambdaExpression lambda:
                Walk(lambda.Body, flows: true);
                break;
            case UnaryExpression unary:
                Walk(unary.Operand, flows: false);
                break;
            case BinaryExpression binary:
                Walk(binary.Left, flows);
                Walk(binary.Right, flows);
                break;
            case BooleanExpression boolean:
                WalkAll(boolean.Operands, flows);
                break;
            case ComparisonExpression comparison:
                Walk(comparison.First, flows: false);
                WalkAll(comparison.Rest.Select(step => step.Right), flows: false);
                break;
            case ConditionalExpression conditional:
                Walk(conditional.Test, flows: false);
                Walk(conditional.Body, flows);
                Walk(conditional.Otherwise, flows);
                break;
            case AwaitExpression await:
                Walk(await.Value, flows);
                break;
            case YieldExpression yield:
                effects.Yields = true;
                WalkMaybe(yield.Value);
                break;
            case YieldFromExpression yield:
                effects.Yields = true;
                Walk(yield.Value, flows: true);
                break;
            default:
                Display(expression, flows);
                break;
        }
    }

    private void Display(Expression expression, bool flows)
    {
        switch (expression)
        {
            case ListExpression list:
                WalkAll(list.Items, flows);
                break;
            case TupleExpression tuple:
                WalkAll(tuple.Items, flows);
                break;
            case SetExpression set:
                WalkAll(set.Items, flows);
                break;
            case DictExpression dict:
                WalkAll(dict.Items.Select(item => item.Value), flows);
                WalkAll(dict.Items.Select(item => item.Key).OfType<Expression>(), flows: false);
                break;
            case ComprehensionExpression comprehension:
                Comprehension(comprehension, flows);
                break;
            case FormattedString formatted:
                Parts(formatted.Parts);
                break;
        }
    }

    private void Call(CallExpression call)
    {
        var name = (call.Function as NameExpression)?.Name;
        effects.ReachesAnyName |= name is "exec" or "eval" or "globals" or "locals" or "vars" or "setattr" or "delattr";
        Walk(call.Function, flows: true);
        WalkAll(call.Arguments.Select(argument => argument.Value), flows: !IsHarmless(name));
    }

    /// <summary>Python's own functions that neither change nor keep what they are given. A local function of such a name is walked by its own name.</summary>
    private static bool IsHarmless(string? name) => name
        is "len" or "str" or "int" or "bool" or "float" or "repr" or "print" or "isinstance" or "range" or "abs" or "round" or "sum" or "any" or "all"
        or "hasattr" or "callable";

    private void Comprehension(ComprehensionExpression comprehension, bool flows)
    {
        foreach (var clause in comprehension.Clauses)
        {
            Walk(clause.Iterable, flows: true);
            WalkAll(clause.Conditions, flows: false);
        }

        Walk(comprehension.Element, flows);
        WalkMaybe(comprehension.Value);
    }

    private void Parts(IReadOnlyList<StringPart> parts)
    {
        foreach (var field in parts.OfType<FieldPart>())
        {
            Walk(field.Value, flows: false);
            Parts(field.Specification ?? []);
        }
    }

    private void WalkAll(IEnumerable<Expression> expressions, bool flows)
    {
        foreach (var expression in expressions)
        {
            Walk(expression, flows);
        }
    }

    private void WalkMaybe(Expression? expression)
    {
        if (expression is not null)
        {
            Walk(expression, flows: true);
        }
    }
}
