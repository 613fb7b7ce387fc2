using Prodserver.Python.Syntax;
using Prodserver.Python.Values;

namespace Prodserver.Python.Evaluation;

/// <summary>Code that may or may not run: every way is tried from the same start, and what they agree on is known afterwards.</summary>
internal sealed partial class Interpreter
{
    /// <summary>How many operations had an unknown result so far: each may as well have raised an exception.</summary>
    private int _doubts;

    /// <summary>How a way ended: with what result, and with what changed to what.</summary>
    private readonly record struct Ending<T>(T Result, IReadOnlyDictionary<IMutable, object> Reached);

    private Flow If(IfStatement statement)
    {
        var ways = new List<IReadOnlyList<Statement>>();
        PyUnknown? doubt = null;
        foreach (var (test, body, _) in statement.Branches)
        {
            var value = doubt is null ? Guarded(test) : Maybe(test, doubt);
            if (!Operations.Truth.Of(value).Is(out var truth, out var unknown))
            {
                doubt ??= unknown;
                ways.Add(body);
            }
            else if (truth)
            {
                return doubt is null ? Execute(body) : Either([.. ways, body], doubt);
            }
        }

        return doubt is null ? Execute(statement.Otherwise) : Either([.. ways, statement.Otherwise], doubt);
    }

    /// <summary>Runs one of several blocks, of which it is not known which.</summary>
    private Flow Either(IReadOnlyList<IReadOnlyList<Statement>> blocks, PyUnknown why)
    {
        var endings = blocks.Select(block => Attempt(() => Execute(block), why)).OfType<Ending<Flow>>().ToList();
        Settle([.. endings.Select(ending => ending.Reached)], why);
        var flows = endings.Select(ending => ending.Result).Distinct().ToList();
        return flows switch
        {
            [] => Flow.Next,
            [Flow.Next] => Flow.Next,
            [not Flow.Return and var only] => only,
            _ => throw new UntraceableException(why),
        };
    }

    /// <summary>The value of one of two expressions, of which it is not known which.</summary>
    private PyValue Either(Expression first, Expression second, PyUnknown why)
    {
        var endings = new[] { first, second }.Select(expression => Attempt(() => Guarded(expression), why)).OfType<Ending<PyValue>>().ToList();
        if (endings is not [var one, var other])
        {
            Settle([.. endings.Select(ending => ending.Reached)], why);
            return endings.Count == 0 ? why : endings[0].Result;
        }

        var merger = new Merger(why, one.Reached, other.Reached);
        var value = merger.Merge(one.Result, other.Result);
        Apply(merger.MergeStates());
        return value;
    }

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

    private void Apply(IReadOnlyDictionary<IMutable, object> states)
    {
        foreach (var (changed, state) in states)
        {
            _session.Journal.Record(changed);
            changed.Restore(state);
        }
    }
}
