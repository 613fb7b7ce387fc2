using Prodserver.Python.Operations;
using Prodserver.Python.Syntax;
using Prodserver.Python.Values;

namespace Prodserver.Python.Evaluation;

/// <summary>Loops and <c>with</c>.</summary>
internal sealed partial class Interpreter
{
    private Flow For(ForStatement loop)
    {
        Origins? deciding = null;
        var iterable = Deciding(() => Guarded(loop.Iterable), ref deciding);
        var flow = For(loop, iterable);
        Depend(loop, deciding);
        return flow;
    }

    private Flow For(ForStatement loop, PyValue iterable)
    {
        var site = At(loop.Iterable.Span);
        if (!Iteration.Ordered(iterable, site).Is(out var items, out var unknown))
        {
            Spoil(loop, unknown);
            return Flow.Next;
        }

        for (var i = 0; i < Count(iterable, items); i++)
        {
            _statement = loop.Span;
            Bind(loop.Target, Unknowns.Resolve(iterable is PyList list ? list.Items[i] : items[i]));
            switch (Execute(loop.Body))
            {
                case Flow.Break:
                    Leave(iterable, site);
                    return Flow.Next;
                case Flow.Return:
                    Leave(iterable, site);
                    return Flow.Return;
            }

            if (iterable is PyIterator { IsStale: true })
            {
                throw new UntraceableException(site.Unknown("it was changed while it was gone through"));
            }

            if (iterable is PyDict dict && dict.Count != items.Length)
            {
                throw site.Raise("RuntimeError", "dictionary changed size during iteration");
            }
        }

        return Execute(loop.Otherwise);
    }

    /// <summary>An iterator that is left before its end still holds the rest.</summary>
    private void Leave(PyValue iterable, Site site)
    {
        if (iterable is PyIterator iterator)
        {
            iterator.Spoil(site.Unknown("how much of it is left is not followed"), _session.Journal);
        }
    }

    /// <summary>A list may grow and shrink while it is gone through.</summary>
    private static int Count(PyValue iterable, PyValue[] items) => iterable switch
    {
        PyContainer { Taint: { } taint } => throw new UntraceableException(taint),
        PyList list => list.Items.Count,
        _ => items.Length,
    };

    private Flow While(WhileStatement loop)
    {
        Origins? deciding = null;
        var flow = While(loop, ref deciding);
        Depend(loop, deciding);
        return flow;
    }

    private Flow While(WhileStatement loop, ref Origins? deciding)
    {
        while (true)
        {
            if (!Truth.Of(Deciding(() => Guarded(loop.Test), ref deciding)).Is(out var truth, out var unknown))
            {
                Spoil(loop, unknown);
                return Flow.Next;
            }

            if (!truth)
            {
                return Execute(loop.Otherwise);
            }

            switch (Execute(loop.Body))
            {
                case Flow.Break:
                    return Flow.Next;
                case Flow.Return:
                    return Flow.Return;
            }
        }
    }

    private Flow With(WithStatement with)
    {
        var entered = new Stack<PyLibraryObject>();
        try
        {
            return With(with, entered);
        }
        finally
        {
            while (entered.TryPop(out var manager))
            {
                manager.Leave(At(with.Span));
            }
        }
    }

    /// <param name="entered">Takes the managers that are entered, in order.</param>
    private Flow With(WithStatement with, Stack<PyLibraryObject> entered)
    {
        foreach (var (context, target) in with.Items)
        {
            var manager = Guarded(context);
            if (CalleeOf(context) == "contextlib.suppress")
            {
                return Suppress(with, (CallExpression)context);
            }

            var value = manager is PyLibraryObject { Taint: null } library ? library.Enter(At(context.Span)) : null;
            if (value is not null)
            {
                entered.Push((PyLibraryObject)manager);
            }

            if (target is not null)
            {
                Bind(target, value ?? (manager is PyUnknown unknown ? unknown : At(context.Span).Unknown("it comes from a context manager, which is not run")));
            }
        }

        return Execute(with.Body);
    }

    /// <summary><c>with suppress(A, B):</c> is <c>try</c> with a handler that does nothing.</summary>
    private Flow Suppress(WithStatement with, CallExpression call)
    {
        var types = new TupleExpression([.. call.Arguments.Select(argument => argument.Value)], call.Span);
        var handler = new ExceptHandler(types, null, [], call.Span);
        return Try(new TryStatement(with.Body, [handler], [], [], IsGroup: false, with.Span));
    }
}
