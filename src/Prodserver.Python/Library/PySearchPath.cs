using Prodserver.Core.Findings;
using Prodserver.Python.Evaluation;
using Prodserver.Python.Values;

namespace Prodserver.Python.Library;

/// <summary><c>sys.path</c>: settings add folders to it; what else it holds is the target's.</summary>
internal sealed class PySearchPath(SourcePosition position) : PyLibraryObject(position)
{
    public override string TypeName => "list";

    public override PyValue? Find(string name, Site site) => name is "insert" or "append" or "extend"
        ? new PyBuiltin(name, call => call.Site.None()) { TakesUnknown = true }
        : null;
}
