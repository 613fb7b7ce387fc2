using Prodserver.Python.Syntax;

namespace Prodserver.Python.Tests.Oracle;

internal sealed partial class SyntaxDump
{
    private void One(Expression expression)
    {
        switch (expression)
        {
            case IntegerLiteral or FloatLiteral or ImaginaryLiteral or StringLiteral or BytesLiteral or BooleanLiteral or NoneLiteral or EllipsisLiteral:
                Place(expression.Span);
                Literal(expression);
                break;
            case FormattedString formatted:
                Open("JoinedStr", formatted.Span);
                _unplaced++;
                Parts(formatted.Parts);
                _unplaced--;
                Close();
                break;
            case NameExpression name:
                Open("Name", name.Span);
                Fields(() => Word(name.Name));
                break;
            case AttributeExpression attribute:
                Open("Attribute", attribute.Span);
                Fields(() => One(attribute.Value), () => Word(attribute.Name));
                break;
            case SubscriptExpression subscript:
                Open("Subscript", subscript.Span);
                Fields(() => One(subscript.Value), () => One(subscript.Index));
                break;
            case SliceExpression slice:
                Open("Slice", slice.Span);
                Fields(() => Maybe(slice.Lower), () => Maybe(slice.Upper), () => Maybe(slice.Step));
                break;
            case StarredExpression starred:
                Open("Starred", starred.Span);
                Fields(() => One(starred.Value));
                break;
            case NamedExpression named:
                Open("NamedExpr", named.Span);
                Fields(() => One(named.Target), () => One(named.Value));
                break;
            case CallExpression call:
                Open("Call", call.Span);
                Fields(
                    () => One(call.Function),
                    () => Many(call.Arguments.Where(IsPositional), argument => One(argument.Value)),
                    () => Many(call.Arguments.Where(argument => !IsPositional(argument)), Keyword));
                break;
            case LambdaExpression lambda:
                Open("Lambda", lambda.Span);
                Fields(() => Parameters(lambda.Parameters), () => One(lambda.Body));
                break;
            case UnaryExpression unary:
                Open("UnaryOp", unary.Span);
                Fields(() => Operator(unary.Operator), () => One(unary.Operand));
                break;
            case BinaryExpression binary:
                Open("BinOp", binary.Span);
                Fields(() => One(binary.Left), () => Operator(binary.Operator), () => One(binary.Right));
                break;
            case BooleanExpression boolean:
                Open("BoolOp", boolean.Span);
                Fields(() => Word(boolean.IsAnd ? "(And )" : "(Or )"), () => Many(boolean.Operands, One));
                break;
            case ComparisonExpression comparison:
                Open("Compare", comparison.Span);
                Fields(
                    () => One(comparison.First),
                    () => Many(comparison.Rest, step => Operator(step.Operator)),
                    () => Many(comparison.Rest, step => One(step.Right)));
                break;
            case ConditionalExpression conditional:
                Open("IfExp", conditional.Span);
                Fields(() => One(conditional.Test), () => One(conditional.Body), () => One(conditional.Otherwise));
                break;
            case AwaitExpression await:
                Open("Await", await.Span);
                Fields(() => One(await.Value));
                break;
            case YieldExpression yield:
                Open("Yield", yield.Span);
                Fields(() => Maybe(yield.Value));
                break;
            case YieldFromExpression yield:
                Open("YieldFrom", yield.Span);
                Fields(() => One(yield.Value));
                break;
            case ListExpression list:
                Open("List", list.Span);
                Fields(() => Many(list.Items, One));
                break;
            case TupleExpression tuple:
                Open("Tuple", tuple.Span);
                Fields(() => Many(tuple.Items, One));
                break;
            case SetExpression set:
                Open("Set", set.Span);
                Fields(() => Many(set.Items, One));
                break;
            case DictExpression dict:
                Open("Dict", dict.Span);
                Fields(() => Many(dict.Items, item => Maybe(item.Key)), () => Many(dict.Items, item => One(item.Value)));
                break;
            case ComprehensionExpression comprehension:
                Comprehension(comprehension);
                break;
        }
    }

    private void Comprehension(ComprehensionExpression comprehension)
    {
        switch (comprehension.Kind)
        {
            case ComprehensionKind.Generator:
                Open("GeneratorExp");
                break;
            case ComprehensionKind.Dict:
                Open("DictComp", comprehension.Span);
                break;
            case ComprehensionKind.List:
                Open("ListComp", comprehension.Span);
                break;
            case ComprehensionKind.Set:
                Open("SetComp", comprehension.Span);
                break;
        }

        One(comprehension.Element);
        _text.Append(' ');
        if (comprehension.Value is not null)
        {
            One(comprehension.Value);
            _text.Append(' ');
        }

        Fields(() => Many(comprehension.Clauses, Clause));
    }

    private void Clause(ComprehensionClause clause)
    {
        Open("comprehension");
        Fields(() => One(clause.Target), () => One(clause.Iterable), () => Many(clause.Conditions, One), () => Number(clause.IsAsync ? 1 : 0));
    }

    /// <summary>Python joins neighbouring texts and drops empty ones.</summary>
    private void Parts(IReadOnlyList<StringPart> parts)
    {
        var joined = new List<StringPart>();
        foreach (var part in parts)
        {
            if (part is TextPart text && joined is [.., TextPart before])
            {
                joined[^1] = before with { Value = before.Value + text.Value };
                IsPartial |= before.Value is null || text.Value is null;
            }
            else
            {
                joined.Add(part);
            }
        }

        Many(joined.Where(part => part is not TextPart { Value: "" }), Part);
    }

    private void Part(StringPart part)
    {
        switch (part)
        {
            case TextPart text:
                Text(text.Value);
                break;
            case FieldPart field:
                Open("FormattedValue");
                Fields(() => One(field.Value), () => Number(field.Conversion ?? -1), () => Specification(field.Specification));
                break;
        }
    }

    private void Specification(IReadOnlyList<StringPart>? parts)
    {
        if (parts is null)
        {
            Word(null);
            return;
        }

        Open("JoinedStr");
        Parts(parts);
        Close();
    }

    private static bool IsPositional(Argument argument) => argument.Name is null && !argument.IsDoubleStarred;

    private void Keyword(Argument argument)
    {
        Open("keyword");
        Fields(() => Word(argument.Name), () => One(argument.Value));
    }

    private void Parameters(Parameters parameters)
    {
        Open("arguments");
        Fields(
            () => Many(parameters.Positional.Take(parameters.PositionalOnly), Parameter),
            () => Many(parameters.Positional.Skip(parameters.PositionalOnly), Parameter),
            () => MaybeParameter(parameters.Rest),
            () => Many(parameters.KeywordOnly, Parameter),
            () => Many(parameters.KeywordOnly, parameter => Maybe(parameter.Default)),
            () => MaybeParameter(parameters.KeywordRest),
            () => Many(parameters.Positional.Where(parameter => parameter.Default is not null), parameter => Maybe(parameter.Default)));
    }

    private void MaybeParameter(Parameter? parameter)
    {
        if (parameter is null)
        {
            Word(null);
        }
        else
        {
            Parameter(parameter);
        }
    }

    private void Parameter(Parameter parameter)
    {
        Open("arg");
        Fields(() => Word(parameter.Name), () => Maybe(parameter.Annotation));
    }

    private void Operator(UnaryOperator @operator) => Word(@operator switch
    {
        UnaryOperator.Plus => "(UAdd )",
        UnaryOperator.Minus => "(USub )",
        UnaryOperator.Invert => "(Invert )",
        UnaryOperator.Not => "(Not )",
    });

    private void Operator(BinaryOperator @operator) => Word(@operator switch
    {
        BinaryOperator.Add => "(Add )",
        BinaryOperator.Subtract => "(Sub )",
        BinaryOperator.Multiply => "(Mult )",
        BinaryOperator.Divide => "(Div )",
        BinaryOperator.FloorDivide => "(FloorDiv )",
        BinaryOperator.Modulo => "(Mod )",
        BinaryOperator.Power => "(Pow )",
        BinaryOperator.MatrixMultiply => "(MatMult )",
        BinaryOperator.LeftShift => "(LShift )",
        BinaryOperator.RightShift => "(RShift )",
        BinaryOperator.BitAnd => "(BitAnd )",
        BinaryOperator.BitOr => "(BitOr )",
        BinaryOperator.BitXor => "(BitXor )",
    });

    private void Operator(ComparisonOperator @operator) => Word(@operator switch
    {
        ComparisonOperator.Equal => "(Eq )",
        ComparisonOperator.NotEqual => "(NotEq )",
        ComparisonOperator.Less => "(Lt )",
        ComparisonOperator.LessOrEqual => "(LtE )",
        ComparisonOperator.Greater => "(Gt )",
        ComparisonOperator.GreaterOrEqual => "(GtE )",
        ComparisonOperator.Is => "(Is )",
        ComparisonOperator.IsNot => "(IsNot )",
        ComparisonOperator.In => "(In )",
        ComparisonOperator.NotIn => "(NotIn )",
    });
}
