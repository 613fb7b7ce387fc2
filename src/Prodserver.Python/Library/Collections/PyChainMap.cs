using Prodserver.Core.Findings;
using Prodserver.Python.Evaluation;
using Prodserver.Python.Operations;
using Prodserver.Python.Values;

namespace Prodserver.Python.Library.Collections;

/// <summary>A <c>ChainMap</c>, for looking things up in it.</summary>
internal sealed class PyChainMap(IReadOnlyList<PyValue> maps, SourcePosition position) : PyLibraryObject(position)
{
    public override string TypeName => "ChainMap";

    public override PyValue? Find(string name, Site site) => name switch
    {
        "get" => new PyBuiltin(name, call => call.Take(1, 2) is var given && Lookup(given[0], call.Site) is { } found ? found : given.Count > 1 ? given[1] : call.Site.None()),
        _ => null,
    };

    public override PyValue? Item(PyValue index, Site site) => Lookup(index, site) ?? throw Indexing.KeyError(index, site);

    private PyValue? Lookup(PyValue key, Site site)
    {
        foreach (var map in maps)
        {
            if (!Membership.Contains(map, key, site).Is(out var isThere, out var unknown))
            {
                return unknown;
            }

            if (isThere)
            {
                return Indexing.Get(map, key, site);
            }
        }

        return null;
    }
}
