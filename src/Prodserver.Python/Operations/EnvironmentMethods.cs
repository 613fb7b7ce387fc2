using Prodserver.Python.Evaluation;
using Prodserver.Python.Values;

namespace Prodserver.Python.Operations;

/// <summary>The methods of <c>os.environ</c>.</summary>
internal static class EnvironmentMethods
{
    public static MethodBody? Find(string name) => name switch
    {
        "get" => (_, call) => Get(call),
        "setdefault" => SetDefault,
        "update" => Update,
        "pop" => Pop,
        "keys" or "values" or "items" or "copy" => (_, call) => call.Site.Unknown("the names of all variables of the target are not known"),
        _ => null,
    };

    /// <summary>Also <c>os.getenv</c>: the variable's value, else the default.</summary>
    public static PyValue Get(Call call)
    {
        var given = call.Bind(1, "key", "default");
        if (Unknowns.Of(given[0]!) is { } unknown)
        {
            return unknown;
        }

        return call.Session.Environment.Find(call.Text(given[0]!), call.Site) switch
        {
            PyUnknown { MayBeAbsent: true } maybe => maybe.Present(),
            { } value => value,
            null => given[1] ?? call.Site.None(),
        };
    }

    private static PyValue SetDefault(PyValue self, Call call)
    {
        var given = call.Take(1, 2);
        if (Unknowns.Of(given[0]) is { } unknown)
        {
            call.Session.Environment.Set(unknown, unknown, call.Site);
            return unknown;
        }

        var environment = call.Session.Environment;
        switch (environment.Find(call.Text(given[0]), call.Site))
        {
            case PyUnknown { MayBeAbsent: true } maybe:
                var either = maybe.Present();
                environment.Set(given[0], either, call.Site);
                return either;
            case { } value:
                return value;
            default:
                environment.Set(given[0], given.Count > 1 ? given[1] : call.Site.None(), call.Site);
                return given[1];
        }
    }

    private static PyNone Update(PyValue self, Call call)
    {
        var added = new PyDict(call.Site.Position);
        foreach (var source in call.Positional)
        {
            Dicts.Update(added, source, call.Site);
        }

        foreach (var (name, value) in call.Keywords)
        {
            Dicts.Set(added, call.Site.Text(name), value, call.Site);
        }

        if ((added.Taint ?? added.UncertainKey) is { } unknown)
        {
            call.Session.Environment.Set(unknown, unknown, call.Site);
        }

        foreach (var (name, value) in added.Entries)
        {
            call.Session.Environment.Set(name, value, call.Site);
        }

        return call.Site.None();
    }

    private static PyValue Pop(PyValue self, Call call)
    {
        var given = call.Take(1, 2);
        if (Unknowns.Of(given[0]) is { } unknown)
        {
            call.Session.Environment.Set(unknown, unknown, call.Site);
            return unknown;
        }

        if (call.Session.Environment.Find(call.Text(given[0]), call.Site) is not { } value)
        {
            return given.Count > 1 ? given[1] : throw Indexing.KeyError(given[0], call.Site);
        }

        call.Session.Environment.Remove(given[0], call.Site);
        return value is PyUnknown { MayBeAbsent: true } maybe ? maybe.Present() : value;
    }
}
