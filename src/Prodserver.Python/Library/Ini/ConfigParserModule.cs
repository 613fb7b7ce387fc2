using Prodserver.Python.Evaluation;
using Prodserver.Python.Values;

namespace Prodserver.Python.Library.Ini;

/// <summary><c>configparser</c>.</summary>
internal sealed class ConfigParserModule() : LibraryModule("configparser")
{
    public static ConfigParserModule Instance { get; } = new();

    public override PyValue? Find(string name, Site site) => name switch
    {
        "ConfigParser" or "SafeConfigParser" => Function(name, call => Make(call, interpolates: true)),
        "RawConfigParser" => Function(name, call => Make(call, interpolates: false)),
        _ => null,
    };

    private static PyValue Make(Call call, bool interpolates) => call switch
    {
        { Positional: [], Keywords: [] } => new PyConfigParser(interpolates, call.Site.Position),
        { Positional: [], Keywords: [{ Key: "interpolation", Value: PyNone }] } => new PyConfigParser(interpolates: false, call.Site.Position),
        _ => call.Site.Unknown("the options of ConfigParser() are not modelled"),
    };
}
