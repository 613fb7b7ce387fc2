using Prodserver.Python.Evaluation;
using Prodserver.Python.Operations;
using Prodserver.Python.Values;

namespace Prodserver.Python.Library;

/// <summary><c>functools</c>.</summary>
internal sealed class FunctoolsModule() : LibraryModule("functools")
{
    public static FunctoolsModule Instance { get; } = new();

    public override PyValue? Find(string name, Site site) => name switch
    {
        "partial" => Lenient(name, Partial),
        "reduce" => Lenient(name, Reduce),
        "cache" => Lenient(name, call => call.Single()),
        "lru_cache" => Lenient(name, Cache),
        "wraps" => Lenient(name, call => Lenient("wrapper", inner => inner.Single())),
        _ => null,
    };

    private static PyValue Partial(Call call)
    {
        if (call.Positional.Count == 0)
        {
            throw call.Site.TypeError("type 'partial' takes at least one argument");
        }

        var callee = call.Positional[0];
        return new PyBuiltin("partial", later => Calling.Invoke(callee, later with
        {
            Name = Calling.NameOf(callee),
            Positional = [.. call.Positional.Skip(1), .. later.Positional],
            Keywords = [.. call.Keywords.Where(keyword => later.Keywords.All(other => other.Key != keyword.Key)), .. later.Keywords],
        }))
        {
            TakesUnknown = true,
        };
    }

    private static PyValue Reduce(Call call)
    {
        var given = call.Take(2, 3);
        if (!Iteration.Ordered(given[1], call.Site).Is(out var items, out var unknown))
        {
            return unknown;
        }

        var all = given.Count > 2 ? items.Prepend(given[2]) : items;
        return all.Any()
            ? all.Aggregate((result, item) => Session.Call(given[0], [result, item], call.Site))
            : throw call.Site.TypeError("reduce() of empty iterable with no initial value");
    }

    /// <summary>A cached function gives what the function gives: with or without brackets behind the decorator.</summary>
    private static PyValue Cache(Call call) => call is { Positional: [not (PyInt or PyNone) and var function], Keywords: [] }
        ? function
        : Lenient("lru_cache", inner => inner.Single());
}
