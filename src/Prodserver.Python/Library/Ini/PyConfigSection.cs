using Prodserver.Core.Findings;
using Prodserver.Python.Evaluation;
using Prodserver.Python.Operations;
using Prodserver.Python.Values;

namespace Prodserver.Python.Library.Ini;

/// <summary><c>parser["section"]</c>.</summary>
internal sealed class PyConfigSection(PyConfigParser parser, string section, SourcePosition position) : PyLibraryObject(position)
{
    public override string TypeName => "SectionProxy";

    public override PyValue? Find(string name, Site site) => parser.Taint ?? name switch
    {
        "name" => site.Text(section),
        "get" or "getint" or "getfloat" or "getboolean" => new PyBuiltin(name, Get) { TakesUnknown = true },
        "items" => new PyBuiltin(name, call => parser.Items(section, call.Site)),
        _ => (PyValue?)null,
    };

    public override PyValue? Item(PyValue index, Site site) => parser.Taint ?? Unknowns.Of(index)
        ?? (index is PyStr { Value: var option } && parser.Has(section, option) ? parser.Get("get", section, option, null, isRaw: false, site) : throw Indexing.KeyError(index, site));

    public override Known<bool>? Contains(PyValue item, Site site) =>
        (parser.Taint ?? Unknowns.Of(item)) is { } unknown ? unknown : item is PyStr { Value: var option } && parser.Has(section, option);

    public override Known<PyValue[]>? Items(Site site) => parser.Taint is { } taint ? taint : parser.Options(section).Select(PyValue (option) => site.Text(option)).ToArray();

    public override Known<PyDict>? Mapping(Site site)
    {
        var dict = new PyDict(site.Position);
        foreach (var option in parser.Taint is null ? parser.Options(section) : [])
        {
            Dicts.Set(dict, site.Text(option), parser.Get("get", section, option, null, isRaw: false, site), site);
        }

        return parser.Taint is { } taint ? taint : dict;
    }

    public override void SetItem(PyValue index, PyValue value, Site site) => parser.Spoil(site.Unknown("one of its options was set"), site.Journal);

    private PyValue Get(Call call)
    {
        var given = call.Bind(1, "option", "fallback");
        return parser.Taint ?? Unknowns.Of(given[0]!) ?? parser.Get(call.Name, section, call.Text(given[0]!), given[1] ?? call.Site.None(), isRaw: false, call.Site);
    }
}
