using Prodserver.Python.Syntax;
using Prodserver.Python.Values;

namespace Prodserver.Python.Evaluation;

/// <summary>Code that may or may not run: every way is tried from the same start, and what they agree on is known afterwards.</summary>
internal sealed partial class Interpreter
{
    /// <summary>How a way ended: with what result, and with what changed to what.</summary>
    private readonly record struct Ending<T>(T Result, IReadOnlyDictionary<IMutable, object> Reached);

    /// <param name="after">The statements that follow where no branch leaves the function.</param>
    private Flow If(IfStatement statement, IReadOnlyList<Statement> after)
    {
        Origins? deciding = null;
        var flow = Branch(statement, after, ref deciding);
        Depend(statement, deciding);
        return flow;
    }

    /// <summary>The value of a condition; what it depends on is added to <paramref name="deciding"/>.</summary>
    private PyValue Deciding(Func<PyValue> condition, ref Origins? deciding)
    {
        var outer = _session.Provenance.Begin();
        var value = condition();
        deciding = Origins.Union(deciding, _session.Provenance.Resume(outer));
        return value;
    }

    /// <summary>What a statement may change depends on what decided how it went, also where that left it alone.</summary>
    private void Depend(Statement statement, Origins? deciding)
    {
        if (deciding is not null)
        {
            Effects.Of([statement]).Depend(_scope, deciding, _session.Journal);
        }
    }

    private Flow Branch(IfStatement statement, IReadOnlyList<Statement> after, ref Origins? deciding)
    {
        var ways = new List<IReadOnlyList<Statement>>();
        PyUnknown? doubt = null;
        foreach (var (test, body, _) in statement.Branches)
        {
            var why = doubt;
            var value = Deciding(() => why is null ? Guarded(test) : Maybe(test, why), ref deciding);
            if (!Operations.Truth.Of(value).Is(out var truth, out var unknown))
            {
                doubt ??= unknown;
                ways.Add([.. body, .. after]);
            }
            else if (truth)
            {
                return doubt is null ? Execute(body, after) : Either([.. ways, [.. body, .. after]], doubt);
            }
        }

        return doubt is null ? Execute(statement.Otherwise, after) : Either([.. ways, [.. statement.Otherwise, .. after]], doubt);
    }

    private Flow Execute(IReadOnlyList<Statement> body, IReadOnlyList<Statement> after) => Execute(body) is var flow && flow == Flow.Next ? Execute(after) : flow;

    /// <summary>Runs one of several blocks, of which it is not known which.</summary>
    private Flow Either(IReadOnlyList<IReadOnlyList<Statement>> blocks, PyUnknown why)
    {
        var endings = blocks.Select(block => Attempt(() => (Flow: Execute(block), Value: _returned), why)).OfType<Ending<(Flow Flow, PyValue? Value)>>().ToList();
        var flows = endings.Select(ending => ending.Result.Flow).Distinct().ToList();
        if (flows is [Flow.Return])
        {
            _returned = Settle([.. endings.Select(ending => new Ending<PyValue>(ending.Result.Value!, ending.Reached))], why);
            return Flow.Return;
        }

        Settle([.. endings.Select(ending => ending.Reached)], why);
        return flows switch
        {
            [] => Flow.Next,
            [var only] => only,
            _ => throw new UntraceableException(why),
        };
    }

    /// <summary>The value of one of two expressions, of which it is not known which.</summary>
    private PyValue Either(Expression first, Expression second, PyUnknown why) =>
        Settle([.. new[] { first, second }.Select(expression => Attempt(() => Guarded(expression), why)).OfType<Ending<PyValue>>()], why);

    /// <summary>The value of an expression that may not be worked out at all.</summary>
    private PyValue Maybe(Expression expression, PyUnknown why)
    {
        if (Attempt(() => Guarded(expression), why) is not { } ending)
        {
            return why;
        }

        Settle([ending.Reached, new Dictionary<IMutable, object>()], why);
        return ending.Result;
    }

    /// <summary>Runs code and takes back what it changed; null where it ends in an exception that ends the module, so that it can't be the way taken.</summary>
    private Ending<T>? Attempt<T>(Func<T> code, PyUnknown why)
    {
        _session.Journal.Begin();
        IReadOnlyDictionary<IMutable, object>? reached = null;
        try
        {
            var result = code();
            reached = _session.Journal.Undo();
            return new Ending<T>(result, reached);
        }
        catch (PythonException)
        {
            return _session.CatchesErrors ? throw new UntraceableException(why) : null;
        }
        finally
        {
            if (reached is null)
            {
                _session.Journal.Undo();
            }
        }
    }

    /// <summary>Makes everything that any of the ways changed what they agree on.</summary>
    private void Settle(IReadOnlyList<IReadOnlyDictionary<IMutable, object>> ways, PyUnknown why)
    {
        if (ways.Count > 0)
        {
            Apply(ways.Aggregate((first, second) => new Merger(why, first, second).MergeStates()));
        }
    }

    /// <summary>Makes everything that any of the ways changed what they agree on; gives the value that they agree on.</summary>
    private PyValue Settle(IReadOnlyList<Ending<PyValue>> ways, PyUnknown why)
    {
        if (ways.Count == 0)
        {
            return why;
        }

        var (value, reached) = (ways[0].Result, ways[0].Reached);
        foreach (var way in ways.Skip(1))
        {
            var merger = new Merger(why, reached, way.Reached);
            value = merger.Merge(value, way.Result);
            reached = merger.MergeStates();
        }

        Apply(reached);
        return value;
    }

    private void Apply(IReadOnlyDictionary<IMutable, object> states)
    {
        foreach (var (changed, state) in states)
        {
            _session.Journal.Record(changed);
            changed.Restore(state);
        }
    }
}
