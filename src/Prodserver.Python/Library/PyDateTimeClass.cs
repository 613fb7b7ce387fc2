using Prodserver.Core.Findings;
using Prodserver.Python.Evaluation;
using Prodserver.Python.Values;

namespace Prodserver.Python.Library;

/// <summary>A class of <c>datetime</c> whose objects have no model, such as <c>date</c>.</summary>
internal sealed class PyDateTimeClass(string name, SourcePosition position) : PyLibraryObject(position)
{
    public override string TypeName => "type";

    public override PyValue? Find(string attribute, Site site) => (name, attribute) switch
    {
        (_, "now" or "today" or "utcnow") => new PyBuiltin(attribute, call => call.Site.Unknown($"'{name}.{attribute}()' gives what the clock of the target says")) { TakesUnknown = true },
        ("timezone", "utc") => new PyOpaque("timezone", site.Position),
        (_, "fromisoformat" or "strptime" or "combine" or "fromtimestamp" or "utcfromtimestamp" or "fromordinal") =>
            new PyBuiltin(attribute, call => call.Site.Unknown($"'{name}.{attribute}()' is not modelled")),
        _ => null,
    };

    public override PyValue? Invoke(Call call) => call.FirstUnknown ?? (PyValue)new PyOpaque(name, call.Site.Position);
}
