using Prodserver.Core.Values;
using Prodserver.Python.Values;

namespace Prodserver.Python.Evaluation;

/// <summary>Runs functions of the project and makes objects of its classes.</summary>
internal static class FunctionCall
{
    /// <summary>Calls within calls beyond this are a mistake; Python itself ends them at about a thousand.</summary>
    private const int MaxDepth = 200;

    public static PyValue Run(PyFunction function, Call call)
    {
        if (function.Doubt is { } doubt)
        {
            return NotFollowed(function, call, doubt);
        }

        if (call.Session.Depth >= MaxDepth)
        {
            throw new LimitException("functions call one another too deeply", call.Site.Position);
        }

        var names = FunctionArguments.Bind(function, call);
        var frame = new FunctionFrame(function, function.Parameters.Positional is [{ Name: var first }, ..] ? names.Find(first)?.Value : null);
        var calls = call.Session.Calls;
        call.Session.Calls = Trail.After(calls, new ChainLink(function.QualifiedName, call.Site.Position));
        call.Session.Depth++;
        try
        {
            return new Interpreter(call.Session, function.Closure.ForFunction(frame, names, function.Locals)).Return(function.Body, call.Site);
        }
        catch (UntraceableException untraceable)
        {
            return NotFollowed(function, call, untraceable.Why);
        }
        catch (LimitException limit)
        {
            return NotFollowed(function, call, limit.Unknown);
        }
        finally
        {
            call.Session.Depth--;
            call.Session.Calls = calls;
        }
    }

    /// <summary>An object of a class, after its <c>__init__</c>.</summary>
    public static PyValue Make(PyClass @class, Call call)
    {
        if (Members.Lookup(@class, "__new__", call.Site) is { } maker)
        {
            return Calling.NotRun(@class, call, Unknowns.Of(maker));
        }

        var instance = new PyInstance(@class, call.Site.Position);
        switch (Members.Lookup(@class, "__init__", call.Site))
        {
            case PyFunction initializer:
                Run(initializer, call with { Positional = [instance, .. call.Positional] });
                return instance;
            case { } other:
                return Calling.NotRun(@class, call, Unknowns.Of(other));
            case null:
                return call.All.Any() ? throw call.Site.TypeError($"{@class.Name}() takes no arguments") : instance;
        }
    }

    /// <summary>A call that can't be followed to its end may have done whatever its text says.</summary>
    private static PyUnknown NotFollowed(PyFunction function, Call call, PyUnknown why)
    {
        Calling.SpoilArguments(call, why);
        foreach (var value in function.Defaults.Values)
        {
            Spoiling.Spoil(value, why, call.Site.Journal);
        }

        Effects.OfCall(function).SpoilAround(function.Closure, why, call.Site.Journal);
        return why;
    }
}
