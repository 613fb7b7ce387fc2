using Prodserver.Python.Operations;
using Prodserver.Python.Syntax;
using Prodserver.Python.Values;

namespace Prodserver.Python.Evaluation;

/// <summary>List, set and dict comprehensions and generator expressions.</summary>
internal sealed partial class Interpreter
{
    private PyValue Comprehension(ComprehensionExpression comprehension)
    {
        if (comprehension.Clauses.Any(clause => clause.IsAsync))
        {
            return NotRun(comprehension, "an asynchronous comprehension");
        }

        // The first iterable belongs to the code around.
        var first = Evaluate(comprehension.Clauses[0].Iterable);
        return comprehension.Kind switch
        {
            ComprehensionKind.Generator => Generator(comprehension, first) ?? NotRun(comprehension, "a generator expression with side effects"),
            ComprehensionKind.Dict => Inside(comprehension).DictOf(comprehension, first),
            var kind => Inside(comprehension).ItemsOf(comprehension, first).Is(out var items, out var unknown)
                ? kind == ComprehensionKind.List ? At(comprehension.Span).List(items) : Unknowns.Resolve(Sets.Of(items, isFrozen: false, At(comprehension.Span)))
                : unknown,
        };
    }

    private Interpreter Inside(ComprehensionExpression comprehension) => new(_session, _scope.ForComprehension(LocalNames.Of(comprehension)));

    private Known<List<PyValue>> ItemsOf(ComprehensionExpression comprehension, PyValue first)
    {
        var items = new List<PyValue>();
        return Clauses(comprehension, 0, first, () => items.Add(Evaluate(comprehension.Element))) is { } unknown ? Abandon(comprehension, unknown) : items;
    }

    private PyValue DictOf(ComprehensionExpression comprehension, PyValue first)
    {
        var dict = new PyDict(PositionOf(comprehension.Span));
        var unknown = Clauses(comprehension, 0, first, () =>
        {
            var key = Evaluate(comprehension.Element);
            Dicts.Set(dict, key, Evaluate(comprehension.Value!), At(comprehension.Element.Span));
        });
        return unknown is null ? Unknowns.Resolve(dict) : Abandon(comprehension, unknown);
    }

    /// <summary>An iterator of what a generator expression gives; null where working it out changes anything, which Python would do later and perhaps in part.</summary>
    private PyValue? Generator(ComprehensionExpression comprehension, PyValue first)
    {
        var sources = Effects.Of(comprehension).Touched.Select(name => _scope.Find(name)?.Value).OfType<PyValue>().Append(first).ToList();
        var items = new List<PyValue>();
        PythonException? failure = null;
        PyUnknown? unknown = null;
        var hasChanged = false;
        _session.Journal.Begin();
        try
        {
            var inner = Inside(comprehension);
            unknown = inner.Clauses(comprehension, 0, first, () => items.Add(inner.Evaluate(comprehension.Element)));
        }
        catch (PythonException exception)
        {
            failure = exception;
        }
        finally
        {
            hasChanged = _session.Journal.Undo().Keys.Any(changed => !ReferenceEquals(changed, first));
            (first as PyIterator)?.Forget(At(comprehension.Span).Unknown("a generator expression goes through it"));
        }

        return hasChanged ? null
            : unknown is not null ? Abandon(comprehension, unknown)
            : new PyIterator("generator", items, sources, PositionOf(comprehension.Span)) { Failure = failure };
    }

    /// <summary>What a comprehension may do that can't be followed to its end.</summary>
    private PyUnknown Abandon(ComprehensionExpression comprehension, PyUnknown why)
    {
        Effects.Of(comprehension).Spoil(_scope, why, _session.Journal);
        return why;
    }

    /// <summary>Runs an action for every item that the clauses let through; gives the reason where that can't be known.</summary>
    private PyUnknown? Clauses(ComprehensionExpression comprehension, int index, PyValue? first, Action action)
    {
        if (index == comprehension.Clauses.Count)
        {
            action();
            return null;
        }

        var clause = comprehension.Clauses[index];
        var iterable = first ?? Evaluate(clause.Iterable);
        var site = At(clause.Iterable.Span);
        var isOrderless = comprehension.Kind == ComprehensionKind.Set;
        if (!(isOrderless ? Iteration.Items(iterable, site) : Iteration.Ordered(iterable, site)).Is(out var items, out var unknown))
        {
            return unknown;
        }

        var changes = (iterable as PyContainer)?.Changes;
        foreach (var item in items)
        {
            _session.Budget.Spend(1, site.Position);
            Bind(clause.Target, Unknowns.Resolve(item));
            if (!Holds(clause).Is(out var holds, out unknown))
            {
                return unknown;
            }

            if (holds && Clauses(comprehension, index + 1, null, action) is { } inner)
            {
                return inner;
            }

            if ((iterable as PyContainer)?.Changes != changes)
            {
                return site.Unknown("it was changed while it was gone through");
            }
        }

        return null;
    }

    private Known<bool> Holds(ComprehensionClause clause)
    {
        foreach (var condition in clause.Conditions)
        {
            if (!Truth.Of(Evaluate(condition)).Is(out var truth, out var unknown))
            {
                return unknown;
            }

            if (!truth)
            {
                return false;
            }
        }

        return true;
    }
}
