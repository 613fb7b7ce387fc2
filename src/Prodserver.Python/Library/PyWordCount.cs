using Prodserver.Core.Findings;
using Prodserver.Python.Evaluation;
using Prodserver.Python.Values;

namespace Prodserver.Python.Library;

/// <summary><c>len(sys.argv)</c>: two or more.</summary>
internal sealed class PyWordCount(SourcePosition position) : PyLibraryObject(position)
{
    public override string TypeName => "int";

    public override PyValue? Find(string name, Site site) => null;

    public override Known<bool>? IsEqual(PyValue other, Site site) => Numbers.Integer(other) is { } number && number < 2 ? false : null;

    public override Known<int>? CompareTo(PyValue other, Site site) => Numbers.Integer(other) is { } number && number < 2 ? 1 : null;
}
