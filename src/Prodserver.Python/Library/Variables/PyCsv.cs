using Prodserver.Core.Findings;
using Prodserver.Python.Evaluation;
using Prodserver.Python.Library.Builtins;
using Prodserver.Python.Operations;
using Prodserver.Python.Values;

namespace Prodserver.Python.Library.Variables;

/// <summary>python-decouple's <c>Csv</c>: cuts a text into a list.</summary>
internal sealed class PyCsv(PyValue cast, string delimiters, string? strip, PyValue collect, SourcePosition position) : PyLibraryObject(position)
{
    public override string TypeName => "Csv";

    public static PyValue Make(Call call)
    {
        var given = call.Bind(0, "cast", "delimiter", "strip", "post_process");
        return call.FirstUnknown ?? (PyValue)new PyCsv(
            given[0] ?? BuiltinsModule.Instance.Find("str", call.Site)!,
            given[1] is null ? "," : call.Text(given[1]!),
            given[2] is null ? null : call.Text(given[2]!),
            given[3] ?? BuiltinsModule.Instance.Find("list", call.Site)!,
            call.Site.Position);
    }

    public override PyValue? Find(string name, Site site) => null;

    public override PyValue? Invoke(Call call)
    {
        var value = call.Single();
        if (value is not PyStr { Value: var text } || text.AsSpan().ContainsAny("\"'\\#"))
        {
            return value switch
            {
                PyUnknown => value,
                PyNone => Session.Call(collect, [], call.Site),
                PyStr => call.Site.Unknown("quotes and comments in a list of python-decouple are not modelled"),
                _ => call.Site.Unknown("Csv() of anything but text is not modelled"),
            };
        }

        var items = text.Split([.. delimiters], StringSplitOptions.RemoveEmptyEntries)
            .Select(item => Session.Call(cast, [call.Site.Text(strip is null ? item.Trim(" \t\n\r\v\f".ToCharArray()) : item.Trim([.. strip]))], call.Site))
            .ToArray();
        return items.Select(Unknowns.Of).FirstOrDefault(unknown => unknown is not null) ?? Session.Call(collect, [call.Site.List(items)], call.Site);
    }
}
