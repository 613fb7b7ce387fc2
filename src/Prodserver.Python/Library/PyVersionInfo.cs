using Prodserver.Core.Findings;
using Prodserver.Python.Evaluation;
using Prodserver.Python.Operations;
using Prodserver.Python.Syntax;
using Prodserver.Python.Values;

namespace Prodserver.Python.Library;

/// <summary><c>sys.version_info</c>: a tuple with names.</summary>
internal sealed class PyVersionInfo(PyTuple parts, SourcePosition position) : PyLibraryObject(position)
{
    public override string TypeName => "version_info";

    public override PyValue? Find(string name, Site site) => name switch
    {
        "major" => parts.Items[0],
        "minor" => parts.Items[1],
        "micro" => parts.Items[2],
        "releaselevel" => parts.Items[3],
        "serial" => parts.Items[4],
        _ => null,
    };

    public override PyValue? Item(PyValue index, Site site) => Indexing.Get(parts, index, site);

    public override Known<PyValue[]>? Items(Site site) => parts.Items.ToArray();

    public override PyValue? Length(Site site) => site.Integer(parts.Items.Count);

    public override Known<bool>? IsEqual(PyValue other, Site site) => Comparisons.Equal(parts, other, site);

    public override Known<int>? CompareTo(PyValue other, Site site)
    {
        if (!Comparisons.Apply(ComparisonOperator.Less, parts, other, site).Is(out var isLess, out var unknown))
        {
            return unknown;
        }

        return isLess ? -1 : 1;
    }

    public override bool IsSame(PyLibraryObject other) => other is PyVersionInfo;
}
