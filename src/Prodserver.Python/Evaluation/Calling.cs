using Prodserver.Python.Values;

namespace Prodserver.Python.Evaluation;

/// <summary>Calls: modelled functions are run, all others give an unknown value and may have changed what they were given.</summary>
internal static class Calling
{
    public static PyValue Invoke(PyValue callee, Call call)
    {
        switch (callee)
        {
            case PyBuiltin function:
                return function.TakesUnknown ? function.Body(call) : call.FirstUnknown ?? function.Body(call);
            case PyMethod { Self: PyContainer { Taint: { } taint } }:
                return taint;
            case PyMethod method:
                return method.TakesUnknown ? method.Body(method.Self, call) : call.FirstUnknown ?? method.Body(method.Self, call);
            case PyExceptionClass exception:
                return new PyOpaque(exception.Name, call.Site.Position);
            case PyFunction function:
                return FunctionCall.Run(function, call);
            case PyBoundMethod method:
                return FunctionCall.Run(method.Function, call with { Positional = [method.Self, .. call.Positional] });
            case PyClass @class:
                return FunctionCall.Make(@class, call);
            case PyInstance instance when Members.Lookup(instance.Class, "__call__", call.Site) is PyFunction function:
                return FunctionCall.Run(function, call with { Positional = [instance, .. call.Positional] });
            case PyExternal:
                return NotRun(callee, call);
            case PyUnknown unknown:
                Spoiling.Spoil(unknown, unknown, call.Site.Journal);
                SpoilArguments(call, unknown);
                return unknown;
            case PyLibraryObject { Taint: null } library when library.Invoke(call) is { } result:
                return result;
            case PyObject or PyDictView:
                SpoilArguments(call, Unknowns.Because(callee));
                return Unknowns.Because(callee);
            default:
                throw call.Site.TypeError($"'{callee.TypeName}' object is not callable");
        }
    }

    /// <summary>What a callee is called in reasons and in Python's messages.</summary>
    public static string NameOf(PyValue callee) => PathOf(callee) is { } path ? path : callee switch
    {
        PyBuiltin function => function.Name,
        PyMethod method => method.Name,
        _ => callee.TypeName,
    };

    /// <summary>The dotted path of a callee that is not run; null for any other.</summary>
    public static string? PathOf(PyValue callee) => callee switch
    {
        PyFunction function => function.Path,
        PyClass @class => @class.Path,
        PyExternal external => external.Path,
        _ => null,
    };

    /// <param name="why">Why it is not run; null for "it comes from outside".</param>
    public static PyUnknown NotRun(PyValue callee, Call call, PyUnknown? why = null)
    {
        var path = PathOf(callee)!;
        if (!Harmless.IsHarmless(path))
        {
            SpoilArguments(call, call.Site.Unknown($"it was passed to '{path}', which is not run and may have changed it"));
        }

        return why ?? call.Site.Unknown($"it is the result of '{path}', which is not run");
    }

    public static void SpoilArguments(Call call, PyUnknown why)
    {
        foreach (var argument in call.All)
        {
            Spoiling.Spoil(argument, why, call.Site.Journal);
        }
    }
}
