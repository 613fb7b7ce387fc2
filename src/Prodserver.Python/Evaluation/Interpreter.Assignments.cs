using Prodserver.Python.Operations;
using Prodserver.Python.Syntax;
using Prodserver.Python.Values;

namespace Prodserver.Python.Evaluation;

/// <summary>Assignments.</summary>
internal sealed partial class Interpreter
{
    private void Assign(AssignStatement assign)
    {
        var value = Guarded(assign.Value);
        var callee = CalleeOf(assign.Value);
        if (value is PyIterator { TypeName: "generator" } && assign.Targets is not [TupleExpression or ListExpression])
        {
            // What it gives is worked out when it is gone through, from what the names in it stand for then.
            value = At(assign.Value.Span).Unknown("a generator that is kept for later is not followed");
        }

        foreach (var target in assign.Targets)
        {
            Bind(target, value, callee);
        }
    }

    private void Bind(Expression target, PyValue value, string? callee = null)
    {
        switch (target)
        {
            case NameExpression name:
                Bind(name.Name, value, callee);
                break;
            case SubscriptExpression subscript:
                SetItem(subscript, value);
                break;
            case AttributeExpression attribute:
                Attributes.Set(Evaluate(attribute.Value), attribute.Name, value, At(attribute.Span));
                break;
            case TupleExpression { Items: var items }:
                Unpack(items, value, At(target.Span));
                break;
            case ListExpression { Items: var items }:
                Unpack(items, value, At(target.Span));
                break;
        }
    }

    private void SetItem(SubscriptExpression subscript, PyValue value)
    {
        var outer = _session.Provenance.Begin();
        var container = Evaluate(subscript.Value);
        var index = Evaluate(subscript.Index);
        Indexing.Set(container, index, Used(value), At(subscript.Index.Span));
        var read = _session.Provenance.Resume(outer);
        (container as PyContainer)?.FillFrom(Origins.Union(read, _session.Provenance.Unmarked));
    }

    private void Unpack(IReadOnlyList<Expression> targets, PyValue value, Site site)
    {
        if (value is not (PyObject or PyUnknown or PyExternal) && Iteration.Ordered(value, site).Is(out var items, out var unknown))
        {
            Unpack(targets, items, site);
            return;
        }

        unknown = Unknowns.Because(value);
        foreach (var target in targets)
        {
            Bind(target is StarredExpression starred ? starred.Value : target, unknown);
        }
    }

    private void Unpack(IReadOnlyList<Expression> targets, PyValue[] items, Site site)
    {
        var star = -1;
        for (var i = 0; i < targets.Count; i++)
        {
            star = targets[i] is StarredExpression ? i : star;
        }

        if (star < 0 ? items.Length != targets.Count : items.Length < targets.Count - 1)
        {
            throw site.ValueError(items.Length > targets.Count
                ? $"too many values to unpack (expected {targets.Count})"
                : $"not enough values to unpack (expected {(star < 0 ? "" : "at least ")}{targets.Count - (star < 0 ? 0 : 1)}, got {items.Length})");
        }

        var extra = items.Length - targets.Count;
        for (var i = 0; i < targets.Count; i++)
        {
            if (i == star)
            {
                Bind(((StarredExpression)targets[i]).Value, site.List(items[i..(i + extra + 1)]));
            }
            else
            {
                Bind(targets[i], items[star >= 0 && i > star ? i + extra : i]);
            }
        }
    }

    /// <summary>The target is worked out once, read, changed and written back.</summary>
    private void AugmentedAssign(AugmentedAssignStatement assign)
    {
        var site = At(assign.Span);
        switch (assign.Target)
        {
            case NameExpression name:
                Bind(name.Name, InPlace(assign, Load(name.Name, name.Span), site));
                break;
            case SubscriptExpression subscript:
                var container = Evaluate(subscript.Value);
                var index = Evaluate(subscript.Index);
                var element = Indexing.Get(container, index, At(subscript.Span));
                var changed = InPlace(assign, element, site);
                Indexing.Set(Unknowns.Resolve(container), index, changed, At(subscript.Index.Span));
                break;
            case AttributeExpression attribute:
                var owner = Evaluate(attribute.Value);
                Attributes.Set(owner, attribute.Name, InPlace(assign, Attributes.Get(owner, attribute.Name, At(attribute.Span)), site), At(attribute.Span));
                break;
        }
    }

    private PyValue InPlace(AugmentedAssignStatement assign, PyValue left, Site site)
    {
        var (provenance, started) = (_session.Provenance, Journal.Latest());
        var outer = provenance.Begin();
        var right = Used(Guarded(assign.Value));
        if (left is PyUnknown unknown)
        {
            Spoiling.Spoil(unknown, unknown, _session.Journal);
        }

        var value = Noted(Arithmetic.InPlace(assign.Operator, Unknowns.Resolve(Used(left)), right, site));
        if (value is PyContainer container)
        {
            container.FillFrom(provenance.Read);
        }

        return provenance.End(value, outer, started, isDisplay: value is PyContainer);
    }

}
