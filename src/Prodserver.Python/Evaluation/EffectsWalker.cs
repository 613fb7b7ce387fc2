using Prodserver.Python.Syntax;

namespace Prodserver.Python.Evaluation;

/// <summary>Collects the <see cref="Effects"/> of statements.</summary>
internal sealed partial class EffectsWalker(Effects effects, bool isFunction = false)
{
    public void Walk(IReadOnlyList<Statement> body)
    {
        foreach (var statement in body)
        {
            Walk(statement);
        }
    }

    private void Walk(Statement statement)
    {
        switch (statement)
        {
            case ExpressionStatement expression:
                Walk(expression.Value, flows: true);
                break;
            case AssignStatement assign:
                Walk(assign.Value, flows: true);
                BindAll(assign.Targets);
                break;
            case AugmentedAssignStatement assign:
                Walk(assign.Target, flows: true);
                Walk(assign.Value, flows: true);
                Bind(assign.Target);
                break;
            case AnnotatedAssignStatement { Value: { } value } assign:
                Walk(value, flows: true);
                Bind(assign.Target);
                break;
            case TypeAliasStatement alias:
                Bind(alias.Name);
                break;
            case DeleteStatement delete:
                BindAll(delete.Targets);
                break;
            case ReturnStatement { Value: { } value }:
                Walk(value, flows: true);
                break;
            case RaiseStatement raise:
                WalkMaybe(raise.Exception);
                break;
            case AssertStatement assert:
                Walk(assert.Test, flows: false);
                break;
            case GlobalStatement global when isFunction:
                effects.Globals.UnionWith(global.Names);
                break;
            case NonlocalStatement nonlocal:
                effects.Nonlocals.UnionWith(nonlocal.Names);
                break;
            case ImportStatement import:
                foreach (var name in import.Names)
                {
                    Bind(name.Alias ?? name.Name.Split('.')[0]);
                }

                break;
            case ImportFromStatement import:
                effects.ReachesAnyName |= import.IsStar;
                foreach (var name in import.Names.Where(name => name.Name != "*"))
                {
                    Bind(name.Alias ?? name.Name);
                }

                break;
            case FunctionStatement function:
                Bind(function.Name);
                Inner(function.Body);
                break;
            case ClassStatement @class:
                Bind(@class.Name);
                Inner(@class.Body);
                break;
            default:
                Block(statement);
                break;
        }
    }

    private void Block(Statement statement)
    {
        switch (statement)
        {
            case IfStatement conditional:
                foreach (var (test, body, _) in conditional.Branches)
                {
                    Walk(test, flows: false);
                    Walk(body);
                }

                Walk(conditional.Otherwise);
                break;
            case WhileStatement loop:
                Walk(loop.Test, flows: false);
                Walk(loop.Body);
                Walk(loop.Otherwise);
                break;
            case ForStatement loop:
                Walk(loop.Iterable, flows: true);
                Bind(loop.Target);
                Walk(loop.Body);
                Walk(loop.Otherwise);
                break;
            case WithStatement with:
                foreach (var (context, target) in with.Items)
                {
                    Walk(context, flows: true);
                    BindMaybe(target);
                }

                Walk(with.Body);
                break;
            case TryStatement @try:
                Walk(@try.Body);
                foreach (var handler in @try.Handlers)
                {
                    Bind(handler.Name);
                    Walk(handler.Body);
                }

                Walk(@try.Otherwise);
                Walk(@try.Finally);
                break;
            case MatchStatement match:
                Walk(match.Subject, flows: true);
                foreach (var @case in match.Cases)
                {
                    Bind(@case.Pattern);
                    WalkMaybe(@case.Guard);
                    Walk(@case.Body);
                }

                break;
        }
    }

    /// <summary>The body of a function or class: what it binds is its own, but for <c>global</c> names.</summary>
    public void Inner(IReadOnlyList<Statement> body)
    {
        var inner = Effects.Inside(body);
        effects.Touched.UnionWith(inner.Touched);
        effects.BoundGlobally.UnionWith(inner.BoundGlobally);
        effects.BoundAround.UnionWith(inner.BoundAround);
        effects.ReachesAnyName |= inner.ReachesAnyName;
    }

    private void BindAll(IEnumerable<Expression> targets)
    {
        foreach (var target in targets)
        {
            Bind(target);
        }
    }

    private void Bind(string? name)
    {
        if (name is not null)
        {
            (effects.Globals.Contains(name) ? effects.BoundGlobally : effects.Nonlocals.Contains(name) ? effects.BoundAround : effects.Bound).Add(name);
        }
    }

    private void BindMaybe(Expression? target)
    {
        if (target is not null)
        {
            Bind(target);
        }
    }

    public void Bind(Expression target)
    {
        switch (target)
        {
            case NameExpression name:
                Bind(name.Name);
                break;
            case AttributeExpression attribute:
                Walk(attribute.Value, flows: true);
                break;
            case SubscriptExpression subscript:
                Walk(subscript.Value, flows: true);
                Walk(subscript.Index, flows: false);
                break;
            case StarredExpression starred:
                Bind(starred.Value);
                break;
            case TupleExpression { Items: var items }:
                BindAll(items);
                break;
            case ListExpression { Items: var items }:
                BindAll(items);
                break;
        }
    }

    private void Bind(Pattern pattern)
    {
        switch (pattern)
        {
            case CapturePattern capture:
                Bind(capture.Name);
                if (capture.Inner is not null)
                {
                    Bind(capture.Inner);
                }

                break;
            case StarPattern star:
                Bind(star.Name);
                break;
            case AlternativesPattern alternatives:
                BindAll(alternatives.Alternatives);
                break;
            case SequencePattern sequence:
                BindAll(sequence.Items);
                break;
            case MappingPattern mapping:
                Bind(mapping.Rest);
                BindAll(mapping.Values);
                break;
            case ClassPattern @class:
                BindAll(@class.Positional);
                BindAll(@class.Keywords.Select(keyword => keyword.Pattern));
                break;
        }
    }

    private void BindAll(IEnumerable<Pattern> patterns)
    {
        foreach (var pattern in patterns)
        {
            Bind(pattern);
        }
    }
}
