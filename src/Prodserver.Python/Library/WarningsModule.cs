using Prodserver.Python.Evaluation;
using Prodserver.Python.Values;

namespace Prodserver.Python.Library;

/// <summary><c>warnings</c>: what settings do with it changes no setting.</summary>
internal sealed class WarningsModule() : LibraryModule("warnings")
{
    public static WarningsModule Instance { get; } = new();

    public override PyValue? Find(string name, Site site) =>
        name is "warn" or "filterwarnings" or "simplefilter" or "resetwarnings" ? Lenient(name, call => call.Site.None()) : null;
}
