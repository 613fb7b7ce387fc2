using Prodserver.Core.Findings;
using Prodserver.Python.Evaluation;
using Prodserver.Python.Values;

namespace Prodserver.Python.Library;

/// <summary>One of <c>sys.argv</c>: certainly no management command.</summary>
internal sealed class PyCommandWord(SourcePosition position) : PyLibraryObject(position)
{
    public override string TypeName => "str";

    public override PyValue? Find(string name, Site site) => null;

    public override Known<bool>? IsEqual(PyValue other, Site site) => other is PyStr { Value: var word } && PyCommandLine.IsForeign(word) ? false : null;

    public override Known<bool>? Contains(PyValue item, Site site) => item is PyStr { Value: "pytest" or "py.test" } ? false : null;
}
