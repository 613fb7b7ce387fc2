using Prodserver.Python.Evaluation;
using Prodserver.Python.Values;

namespace Prodserver.Python.Library;

/// <summary><c>datetime</c>: durations are known; dates and times by their type, and never the clock's.</summary>
internal sealed class DateTimeModule() : LibraryModule("datetime")
{
    public static DateTimeModule Instance { get; } = new();

    public override PyValue? Find(string name, Site site) => name switch
    {
        "timedelta" => new PyBuiltin(name, TimeDeltas.Make) { ClassName = name },
        "datetime" or "date" or "time" or "timezone" => new PyDateTimeClass(name, site.Position),
        "tzinfo" => null,
        "UTC" => new PyOpaque("timezone", site.Position),
        "MINYEAR" => site.Integer(1),
        "MAXYEAR" => site.Integer(9999),
        _ => null,
    };
}
