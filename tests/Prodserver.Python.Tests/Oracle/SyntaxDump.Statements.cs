using Prodserver.Python.Syntax;

namespace Prodserver.Python.Tests.Oracle;

internal sealed partial class SyntaxDump
{
    /// <summary>What Python's <c>ast</c> calls a statement.</summary>
    public static string KindOf(Statement statement) => statement switch
    {
        ExpressionStatement => "Expr",
        AssignStatement => "Assign",
        AugmentedAssignStatement => "AugAssign",
        AnnotatedAssignStatement => "AnnAssign",
        TypeAliasStatement => "TypeAlias",
        DeleteStatement => "Delete",
        ReturnStatement => "Return",
        RaiseStatement => "Raise",
        AssertStatement => "Assert",
        PassStatement => "Pass",
        BreakStatement => "Break",
        ContinueStatement => "Continue",
        GlobalStatement => "Global",
        NonlocalStatement => "Nonlocal",
        ImportStatement => "Import",
        ImportFromStatement => "ImportFrom",
        IfStatement => "If",
        WhileStatement => "While",
        ForStatement { IsAsync: var isAsync } => isAsync ? "AsyncFor" : "For",
        WithStatement { IsAsync: var isAsync } => isAsync ? "AsyncWith" : "With",
        TryStatement { IsGroup: var isGroup } => isGroup ? "TryStar" : "Try",
        MatchStatement => "Match",
        FunctionStatement { IsAsync: var isAsync } => isAsync ? "AsyncFunctionDef" : "FunctionDef",
        ClassStatement => "ClassDef",
        _ => throw new ArgumentOutOfRangeException(nameof(statement)),
    };

    private void One(Statement statement)
    {
        if (statement is IfStatement conditional)
        {
            If(conditional, 0);
            return;
        }

        Open(KindOf(statement), statement.Span);
        switch (statement)
        {
            case ExpressionStatement expression:
                Fields(() => One(expression.Value));
                break;
            case AssignStatement assign:
                Fields(() => Many(assign.Targets, One), () => One(assign.Value));
                break;
            case AugmentedAssignStatement assign:
                Fields(() => One(assign.Target), () => Operator(assign.Operator), () => One(assign.Value));
                break;
            case AnnotatedAssignStatement assign:
                Fields(() => One(assign.Target), () => One(assign.Annotation), () => Maybe(assign.Value), () => Number(assign.IsSimple ? 1 : 0));
                break;
            case TypeAliasStatement alias:
                Fields(() => One(alias.Name), () => One(alias.Value));
                break;
            case DeleteStatement delete:
                Fields(() => Many(delete.Targets, One));
                break;
            case ReturnStatement @return:
                Fields(() => Maybe(@return.Value));
                break;
            case RaiseStatement raise:
                Fields(() => Maybe(raise.Exception), () => Maybe(raise.Cause));
                break;
            case AssertStatement assert:
                Fields(() => One(assert.Test), () => Maybe(assert.Message));
                break;
            case GlobalStatement global:
                Fields(() => Many(global.Names, Word));
                break;
            case NonlocalStatement nonlocal:
                Fields(() => Many(nonlocal.Names, Word));
                break;
            case ImportStatement import:
                Fields(() => Many(import.Names, Alias));
                break;
            case ImportFromStatement import:
                Fields(() => Word(import.Module.Length == 0 ? null : import.Module), () => Many(import.Names, Alias), () => Number(import.Level));
                break;
            case WhileStatement loop:
                Fields(() => One(loop.Test), () => Many(loop.Body, One), () => Many(loop.Otherwise, One));
                break;
            case ForStatement loop:
                Fields(() => One(loop.Target), () => One(loop.Iterable), () => Many(loop.Body, One), () => Many(loop.Otherwise, One));
                break;
            case WithStatement with:
                Fields(() => Many(with.Items, Item), () => Many(with.Body, One));
                break;
            case TryStatement @try:
                Fields(() => Many(@try.Body, One), () => Many(@try.Handlers, Handler), () => Many(@try.Otherwise, One), () => Many(@try.Finally, One));
                break;
            case MatchStatement match:
                Fields(() => One(match.Subject), () => Many(match.Cases, Case));
                break;
            case FunctionStatement function:
                Fields(
                    () => Word(function.Name),
                    () => Parameters(function.Parameters),
                    () => Many(function.Body, One),
                    () => Many(function.Decorators, One),
                    () => Maybe(function.Returns));
                break;
            case ClassStatement @class:
                Fields(
                    () => Word(@class.Name),
                    () => Many(@class.Arguments.Where(IsPositional), argument => One(argument.Value)),
                    () => Many(@class.Arguments.Where(argument => !IsPositional(argument)), Keyword),
                    () => Many(@class.Body, One),
                    () => Many(@class.Decorators, One));
                break;
            default:
                Close();
                break;
        }
    }

    /// <summary>For Python an <c>elif</c> is an <c>if</c> in the <c>else</c>.</summary>
    private void If(IfStatement statement, int branch)
    {
        var (test, body, span) = statement.Branches[branch];
        Open("If", span);
        Fields(() => One(test), () => Many(body, One), Rest);

        void Rest()
        {
            if (branch + 1 == statement.Branches.Count)
            {
                Many(statement.Otherwise, One);
                return;
            }

            _text.Append('[');
            If(statement, branch + 1);
            _text.Append(']');
        }
    }

    private void Alias(ImportedName name)
    {
        Open("alias");
        Fields(() => Word(name.Name), () => Word(name.Alias));
    }

    private void Item(WithItem item)
    {
        Open("withitem");
        Fields(() => One(item.Context), () => Maybe(item.Target));
    }

    private void Handler(ExceptHandler handler)
    {
        Open("ExceptHandler");
        Fields(() => Maybe(handler.Type), () => Word(handler.Name), () => Many(handler.Body, One));
    }

    private void Case(MatchCase @case)
    {
        Open("match_case");
        Fields(() => One(@case.Pattern), () => Maybe(@case.Guard), () => Many(@case.Body, One));
    }

    private void One(Pattern pattern)
    {
        switch (pattern)
        {
            case ValuePattern { Value: NoneLiteral or BooleanLiteral } singleton:
                Open("MatchSingleton");
                Fields(() => Word((singleton.Value as BooleanLiteral)?.Value.ToString()));
                break;
            case ValuePattern value:
                Open("MatchValue");
                Fields(() => One(value.Value));
                break;
            case CapturePattern capture:
                Open("MatchAs");
                Fields(() => Maybe(capture.Inner), () => Word(capture.Name));
                break;
            case AlternativesPattern alternatives:
                Open("MatchOr");
                Fields(() => Many(alternatives.Alternatives, One));
                break;
            case SequencePattern sequence:
                Open("MatchSequence");
                Fields(() => Many(sequence.Items, One));
                break;
            case StarPattern star:
                Open("MatchStar");
                Fields(() => Word(star.Name));
                break;
            case MappingPattern mapping:
                Open("MatchMapping");
                Fields(() => Many(mapping.Keys, One), () => Many(mapping.Values, One), () => Word(mapping.Rest));
                break;
            case ClassPattern @class:
                Open("MatchClass");
                Fields(
                    () => One(@class.Class),
                    () => Many(@class.Positional, One),
                    () => Many(@class.Keywords, keyword => Word(keyword.Name)),
                    () => Many(@class.Keywords, keyword => One(keyword.Pattern)));
                break;
        }
    }

    private void Maybe(Pattern? pattern)
    {
        if (pattern is null)
        {
            Word(null);
        }
        else
        {
            One(pattern);
        }
    }
}
