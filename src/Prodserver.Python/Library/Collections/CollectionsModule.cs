using Prodserver.Python.Evaluation;
using Prodserver.Python.Operations;
using Prodserver.Python.Values;

namespace Prodserver.Python.Library.Collections;

/// <summary><c>collections</c>.</summary>
internal sealed class CollectionsModule() : LibraryModule("collections")
{
    public static CollectionsModule Instance { get; } = new();

    public override PyValue? Find(string name, Site site) => name switch
    {
        "OrderedDict" => new PyBuiltin(name, call => Fill(new PyDict(call.Site.Position) { Kind = DictKind.Ordered }, call, call.Positional)) { TakesUnknown = true, ClassName = name },
        "defaultdict" => new PyBuiltin(name, DefaultDict) { TakesUnknown = true, ClassName = name },
        "ChainMap" => Lenient(name, call => call.FirstUnknown ?? (PyValue)new PyChainMap(call.Positional, call.Site.Position)),
        "Counter" or "deque" or "namedtuple" or "UserDict" => Unknowable(name, $"'collections.{name}()' is not modelled"),
        _ => null,
    };

    private static PyDict DefaultDict(Call call)
    {
        var factory = call.Positional.Count > 0 && call.Positional[0] is not PyNone ? call.Positional[0] : null;
        return Fill(new PyDict(call.Site.Position) { Kind = DictKind.Default, Factory = factory }, call, [.. call.Positional.Skip(1)]);
    }

    private static PyDict Fill(PyDict dict, Call call, IReadOnlyList<PyValue> sources)
    {
        foreach (var source in sources)
        {
            Dicts.Update(dict, source, call.Site);
        }

        foreach (var (name, value) in call.Keywords)
        {
            Dicts.Set(dict, call.Site.Text(name), value, call.Site);
        }

        return dict;
    }
}
