using System.Diagnostics;
using System.Runtime.CompilerServices;
using Prodserver.Python.Operations;
using Prodserver.Python.Syntax;
using Prodserver.Python.Values;

namespace Prodserver.Python.Evaluation;

/// <summary>Statements.</summary>
internal sealed partial class Interpreter
{
    public Flow Execute(IReadOnlyList<Statement> body)
    {
        for (var i = 0; i < body.Count; i++)
        {
            // Where a branch may leave the function, what follows belongs to the branches that do not.
            if (body[i] is IfStatement conditional && _scope.IsInFunction && i + 1 < body.Count && Jumps.LeaveFrom(conditional))
            {
                return If(conditional, [.. body.Skip(i + 1)]);
            }

            var flow = Guarded(body[i]);
            if (flow != Flow.Next)
            {
                return flow;
            }
        }

        return Flow.Next;
    }

    /// <summary>Runs a statement; one that Python would stop at leaves what it sets unknown, and the next one follows.</summary>
    private Flow Guarded(Statement statement)
    {
        if (!RuntimeHelpers.TryEnsureSufficientExecutionStack())
        {
            Spoil(statement, At(statement.Span).Unknown("the code is nested too deeply"));
            return Flow.Next;
        }

        var (unmarked, outer) = (_session.Provenance.Unmarked, _session.Provenance.Read);
        (_session.Provenance.Unmarked, _statement) = (null, statement.Span);
        try
        {
            return Run(statement);
        }
        catch (PythonException exception) when (!LetsErrorsThrough && !(exception.IsRaised && _session.Journal.IsTrying))
        {
            Spoil(statement, _session.Stop(exception));
        }
        catch (LimitException limit)
        {
            Spoil(statement, limit.Unknown);
        }
        catch (UntraceableException untraceable) when (statement is ForStatement or WhileStatement or TryStatement or MatchStatement)
        {
            Spoil(statement, untraceable.Why);
        }
        finally
        {
            _session.Provenance.Unmarked = unmarked;
            if (!LetsErrorsThrough)
            {
                // What a statement has read is nothing to the next one, unless a caller or a handler waits for it.
                _session.Provenance.GoBack(outer);
            }
        }

        return Flow.Next;
    }

    /// <summary>Makes everything unknown that a statement may set or change; gives up where not even what follows it is known.</summary>
    private void Spoil(Statement statement, PyUnknown why)
    {
        if (Jumps.LeaveFrom(statement))
        {
            throw new UntraceableException(why);
        }

        Effects.Of([statement]).Spoil(_scope, why, _session.Journal);
    }

    private Flow Run(Statement statement)
    {
        _session.Budget.Spend(1, PositionOf(statement.Span));
        switch (statement)
        {
            case AssignStatement assign:
                Assign(assign);
                return Flow.Next;
            case ExpressionStatement expression:
                Evaluate(expression.Value);
                return Flow.Next;
            case IfStatement conditional:
                return If(conditional, []);
            case ImportStatement import:
                Import(import);
                return Flow.Next;
            case ImportFromStatement import:
                ImportFrom(import);
                return Flow.Next;
            case AugmentedAssignStatement assign:
                AugmentedAssign(assign);
                return Flow.Next;
            case AnnotatedAssignStatement { Value: { } value } assign:
                Bind(assign.Target, Guarded(value), CalleeOf(value));
                return Flow.Next;
            case FunctionStatement function:
                Define(function);
                return Flow.Next;
            case ClassStatement @class:
                Define(@class);
                return Flow.Next;
            case TryStatement @try:
                return Try(@try);
            case ForStatement loop:
                return For(loop);
            case WhileStatement loop:
                return While(loop);
            case WithStatement with:
                return With(with);
            case DeleteStatement delete:
                Delete(delete);
                return Flow.Next;
            case RaiseStatement raise:
                throw Raise(raise);
            case AssertStatement assert:
                Assert(assert);
                return Flow.Next;
            case TypeAliasStatement alias:
                Bind(alias.Name.Name, new PyOpaque("TypeAliasType", PositionOf(alias.Span)));
                return Flow.Next;
            case MatchStatement match:
                return Match(match);
            case BreakStatement:
                return Flow.Break;
            case ContinueStatement:
                return Flow.Continue;
            case ReturnStatement @return:
                _returned = @return.Value is { } result ? Evaluate(result) : At(@return.Span).None();
                return Flow.Return;
            case PassStatement or GlobalStatement or NonlocalStatement or AnnotatedAssignStatement:
                return Flow.Next;
            default:
                throw new UnreachableException();
        }
    }

    private void Delete(DeleteStatement delete)
    {
        foreach (var target in delete.Targets)
        {
            Delete(target);
        }
    }

    private void Delete(Expression target)
    {
        var site = At(target.Span);
        switch (target)
        {
            case NameExpression name:
                var names = _scope.Owner(name.Name).Names;
                if (!names.Unbind(name.Name, _session.Journal) && names.Hidden is null)
                {
                    throw site.Raise("NameError", $"name '{name.Name}' is not defined");
                }

                break;
            case SubscriptExpression subscript:
                var container = Evaluate(subscript.Value);
                Indexing.Delete(container, Evaluate(subscript.Index), site);
                break;
            case AttributeExpression attribute:
                Spoiling.Spoil(Evaluate(attribute.Value), site.Unknown("an attribute was deleted"), _session.Journal);
                break;
            case TupleExpression { Items: var items }:
                DeleteAll(items);
                break;
            case ListExpression { Items: var items }:
                DeleteAll(items);
                break;
        }
    }

    private void DeleteAll(IReadOnlyList<Expression> targets)
    {
        foreach (var target in targets)
        {
            Delete(target);
        }
    }
}
