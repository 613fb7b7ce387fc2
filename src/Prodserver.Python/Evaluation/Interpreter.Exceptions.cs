using Prodserver.Python.Library.Builtins;
using Prodserver.Python.Operations;
using Prodserver.Python.Syntax;
using Prodserver.Python.Values;

namespace Prodserver.Python.Evaluation;

/// <summary><c>try</c>, <c>raise</c> and <c>assert</c>.</summary>
internal sealed partial class Interpreter
{
    private readonly Stack<PythonException> _handled = new();

    private Flow Try(TryStatement statement)
    {
        var flow = statement.Handlers.Count == 0 ? Execute(statement.Body) : TryWithHandlers(statement);
        var last = Execute(statement.Finally);
        return last == Flow.Next ? flow : last;
    }

    private Flow TryWithHandlers(TryStatement statement)
    {
        var (doubts, imports) = (_session.Doubts, _session.DoubtfulImports);
        PythonException? raised = null;
        var flow = Flow.Next;
        var outer = _session.Provenance.Begin();
        _session.Journal.Begin();
        _session.Handlers++;
        try
        {
            flow = Execute(statement.Body);
        }
        catch (PythonException exception)
        {
            raised = exception;
        }
        catch
        {
            _session.Journal.Keep();
            throw;
        }
        finally
        {
            _session.Handlers--;
        }

        var deciding = _session.Provenance.Resume(outer);

        // An unknown operation in the block may have raised anything; an import that may fail only an ImportError.
        var mayRaise = _session.Doubts > doubts || (_session.DoubtfulImports > imports && statement.Handlers.Any(handler => Catches(handler, "ModuleNotFoundError") != false));
        if (raised is null && mayRaise && statement.Handlers.Any(handler => _session.Doubts > doubts ? !IsImportOnly(handler) : true))
        {
            return EitherWay(statement, flow);
        }

        _session.Journal.Keep();
        if (raised is null)
        {
            return flow == Flow.Next ? Execute(statement.Otherwise) : flow;
        }

        foreach (var handler in statement.Handlers)
        {
            switch (Catches(handler, raised.Type))
            {
                case true:
                    var handled = Handle(handler, raised);
                    Depend(statement, deciding);
                    return handled;
                case null:
                    throw new UntraceableException(At(handler.Span).Unknown($"whether this handler catches {raised.Type} is not known"));
            }
        }

        throw raised;
    }

    private Flow Handle(ExceptHandler handler, PythonException raised)
    {
        if (handler.Name is { } name)
        {
            Bind(name, new PyOpaque(raised.Type, raised.Position));
        }

        _handled.Push(raised);
        try
        {
            return Execute(handler.Body);
        }
        finally
        {
            _handled.Pop();
            if (handler.Name is { } bound)
            {
                _scope.Owner(bound).Names.Unbind(bound, _session.Journal);
            }
        }
    }

    /// <summary>The block has come through, but may as well have been left in its midst for any of the handlers.</summary>
    private Flow EitherWay(TryStatement statement, Flow flow)
    {
        var why = At(statement.Span).Unknown("whether an exception is raised in the try block is not known");
        var reached = _session.Journal.Undo();
        var through = Attempt(() => Continue(reached, () => flow == Flow.Next ? Execute(statement.Otherwise) : flow), why);
        var between = new Merger(why, reached, new Dictionary<IMutable, object>()).MergeStates();
        var handled = statement.Handlers.Select(handler => Attempt(
            () => Continue(between, () => Handle(handler, new PythonException("Exception", "", At(handler.Span).Position))), why));
        var endings = handled.Prepend(through).OfType<Ending<Flow>>().ToList();
        Settle([.. endings.Select(ending => ending.Reached)], why);
        return endings.Select(ending => ending.Result).Distinct().ToList() switch
        {
            [] or [Flow.Next] => Flow.Next,
            _ => throw new UntraceableException(why),
        };
    }

    /// <summary>Goes on from the states that something else has come to.</summary>
    private Flow Continue(IReadOnlyDictionary<IMutable, object> states, Func<Flow> code)
    {
        Apply(states);
        return code();
    }

    /// <summary>True where a handler catches an exception class; null where that can't be known.</summary>
    private bool? Catches(ExceptHandler handler, string type) => handler.Type is null ? true : Catches(Guarded(handler.Type), type);

    private static bool? Catches(PyValue handled, string type) => handled switch
    {
        PyExceptionClass { Name: "Exception" or "BaseException" } when type.Contains('.', StringComparison.Ordinal) => true,
        PyExceptionClass when type.Contains('.', StringComparison.Ordinal) && Exceptions.Find(type) is null => null,
        PyExceptionClass @class => Exceptions.IsSubclass(type, @class.Name),
        PyExternal or PyClass when Calling.PathOf(handled) == type => true,
        PyTuple tuple => tuple.Items.Select(item => Catches(item, type)).ToList() is var all && all.Contains(true) ? true : all.Contains(null) ? null : false,
        _ => null,
    };

    private bool IsImportOnly(ExceptHandler handler) => handler.Type is { } type && IsImportOnly(Guarded(type));

    private static bool IsImportOnly(PyValue handled) => handled switch
    {
        PyExceptionClass { Name: "ImportError" or "ModuleNotFoundError" } => true,
        PyTuple tuple => tuple.Items.All(IsImportOnly),
        _ => false,
    };

    private PythonException Raise(RaiseStatement statement)
    {
        var site = At(statement.Span);
        if (statement.Exception is null)
        {
            return _handled.TryPeek(out var current)
                ? new PythonException(current.Type, current.Message, site.Position) { IsRaised = true, Calls = _session.Calls }
                : site.Raise("RuntimeError", "No active exception to reraise");
        }

        var type = CalleeOf(statement.Exception) ?? PathOf(statement.Exception);
        var value = Guarded(statement.Exception);
        var name = type ?? (value switch { PyExceptionClass @class => @class.Name, PyOpaque opaque => opaque.TypeName, _ => "Exception" });
        return new PythonException(name, MessageOf(statement.Exception), site.Position) { IsRaised = true, Calls = _session.Calls };
    }

    private string MessageOf(Expression exception) =>
        exception is CallExpression { Arguments: [{ Name: null, IsDoubleStarred: false, Value: not StarredExpression and var message }] }
        && Repr.Str(Guarded(message)).Is(out var text, out _)
            ? text
            : "";

    private void Assert(AssertStatement assert)
    {
        if (Truth.Of(Guarded(assert.Test)).Is(out var holds, out _) && !holds)
        {
            var message = assert.Message is not null && Repr.Str(Guarded(assert.Message)).Is(out var text, out _) ? text : "";
            throw new PythonException("AssertionError", message, At(assert.Span).Position) { IsRaised = true, Calls = _session.Calls };
        }
    }
}
