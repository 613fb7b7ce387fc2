using Prodserver.Python.Evaluation;
using Prodserver.Python.Values;

namespace Prodserver.Python.Library.Builtins;

/// <summary>Functions that reach names and attributes from their text.</summary>
internal static class NamespaceTools
{
    public static PyBuiltin? Find(string name) => name switch
    {
        "globals" => BuiltinsModule.Lenient(name, call => call.Take(0, 0).Count == 0 ? Names(call, call.Scope?.Module.Names) : null!),
        "locals" => BuiltinsModule.Lenient(name, call => call.Take(0, 0).Count == 0 ? Locals(call) : null!),
        "vars" => BuiltinsModule.Lenient(name, Variables),
        "setattr" => BuiltinsModule.Lenient(name, SetAttribute),
        "delattr" => BuiltinsModule.Lenient(name, DeleteAttribute),
        _ => null,
    };

    private static PyValue Names(Call call, Namespace? names) =>
        names is null ? call.Site.Unknown($"this use of {call.Name}() is not modelled") : new PyNames(names, call.Site.Position);

    private static PyValue Locals(Call call) => call.Scope is { Kind: ScopeKind.Module } scope
        ? Names(call, scope.Names)
        : call.Site.Unknown("locals() of a function or class is not modelled");

    private static PyValue Variables(Call call) => call.Take(0, 1) switch
    {
        [] => Locals(call),
        [PyModule module] => Names(call, module.Module.Names),
        [var value] => call.Site.Unknown($"vars() of a value of type '{value.TypeName}' is not modelled"),
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    private static PyValue SetAttribute(Call call)
    {
        var given = call.Take(3, 3);
        if (given[1] is PyStr { Value: var name })
        {
            Attributes.Set(given[0], name, given[2], call.Site);
        }
        else
        {
            SpoilAll(given[0], Unknowns.Because(given[1]), call);
        }

        return call.Site.None();
    }

    private static PyValue DeleteAttribute(Call call)
    {
        var given = call.Take(2, 2);
        SpoilAll(given[0], call.Site.Unknown("delattr() is not modelled"), call);
        return call.Site.None();
    }

    private static void SpoilAll(PyValue owner, PyUnknown why, Call call)
    {
        switch (owner)
        {
            case PyModule module:
                module.Module.Names.Spoil(why, call.Site.Journal);
                break;
            case PyClass @class:
                @class.Names.Spoil(why, call.Site.Journal);
                break;
            default:
                Spoiling.Spoil(owner, why, call.Site.Journal);
                break;
        }
    }
}
