using Prodserver.Core.Findings;
using Prodserver.Python.Evaluation;

namespace Prodserver.Python.Values;

/// <summary>What <c>.keys()</c>, <c>.values()</c> and <c>.items()</c> give: the dict as it is when the view is looked at.</summary>
internal sealed class PyDictView(PyDict dict, DictViewKind kind, SourcePosition position) : PyValue(position)
{
    public PyDict Dict { get; } = dict;

    public DictViewKind Kind { get; } = kind;

    public override string TypeName => Kind switch
    {
        DictViewKind.Keys => "dict_keys",
        DictViewKind.Values => "dict_values",
        DictViewKind.Items => "dict_items",
    };

    public PyValue[] Items(Site site) => Kind switch
    {
        DictViewKind.Keys => [.. Dict.Entries.Select(entry => entry.Key)],
        DictViewKind.Values => [.. Dict.Entries.Select(entry => Unknowns.Resolve(entry.Value))],
        DictViewKind.Items => [.. Dict.Entries.Select(entry => site.Tuple([entry.Key, Unknowns.Resolve(entry.Value)]))],
    };
}
