using Prodserver.Python.Evaluation;
using Prodserver.Python.Operations;
using Prodserver.Python.Values;

namespace Prodserver.Python.Library.Builtins;

/// <summary>What Python's own classes have themselves: <c>dict.fromkeys</c>, and their methods without an object (<c>str.strip</c>).</summary>
internal static class ClassMembers
{
    /// <summary>The member; null for a name that the class is not known to have.</summary>
    public static PyValue? Find(string @class, string name) => (@class, name) switch
    {
        ("dict", "fromkeys") => BuiltinsModule.Lenient(name, FromKeys),
        ("str", "maketrans") => new PyBuiltin(name, StringTranslation.MakeTable),
        _ => Unbound(@class, name),
    };

    private static PyBuiltin? Unbound(string @class, string name)
    {
        var body = Method(@class, name);
        return body is null ? null : BuiltinsModule.Lenient(name, call => Invoke(@class, body, call));
    }

    private static MethodBody? Method(string @class, string name) => @class switch
    {
        "str" => StringMethods.Find(name),
        "bytes" => BytesMethods.Find(name),
        "list" => ListMethods.Find(name),
        "tuple" => ListMethods.FindForTuple(name),
        "dict" => DictMethods.Find(name),
        _ => null,
    };

    private static PyValue Invoke(string @class, MethodBody body, Call call)
    {
        if (call.Positional.Count == 0)
        {
            throw call.Site.TypeError($"unbound method {@class}.{call.Name}() needs an argument");
        }

        var self = call.Positional[0];
        if (Unknowns.Of(self) is { } unknown)
        {
            Calling.SpoilArguments(call, unknown);
            return unknown;
        }

        if (self.TypeName != @class)
        {
            throw self is PyObject
                ? new LimitException(Unknowns.Because(self).Reason, call.Site.Position)
                : call.Site.TypeError($"descriptor '{call.Name}' for '{@class}' objects doesn't apply to a '{self.TypeName}' object");
        }

        var rest = call with { Positional = [.. call.Positional.Skip(1)] };
        return (self is PyContainer or PyTuple ? null : rest.FirstUnknown) ?? body(self, rest);
    }

    private static PyValue FromKeys(Call call)
    {
        var given = call.Take(1, 2);
        if (!Iteration.Ordered(given[0], call.Site).Is(out var keys, out var unknown))
        {
            return unknown;
        }

        var dict = new PyDict(call.Site.Position);
        foreach (var key in keys)
        {
            Dicts.Set(dict, key, given.Count > 1 ? given[1] : call.Site.None(), call.Site);
        }

        return dict;
    }
}
