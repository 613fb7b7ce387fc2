using Prodserver.Python.Evaluation;
using Prodserver.Python.Operations;
using Prodserver.Python.Values;

namespace Prodserver.Python.Library;

/// <summary><c>copy</c>.</summary>
internal sealed class CopyModule() : LibraryModule("copy")
{
    public static CopyModule Instance { get; } = new();

    public override PyValue? Find(string name, Site site) => name switch
    {
        "copy" => new PyBuiltin(name, call => Copying.Shallow(call.Single(), call.Site)) { TakesUnknown = true },
        "deepcopy" => new PyBuiltin(name, call => Copying.Deep(call.Take(1, 2)[0], call.Site)) { TakesUnknown = true },
        _ => null,
    };
}
