using Prodserver.Core.Findings;
using Prodserver.Python.Evaluation;
using Prodserver.Python.Values;

namespace Prodserver.Python.Library.Classes;

/// <summary>The <c>__getattr__</c> that django-classy-settings gives a module: the attributes of one object.</summary>
internal sealed class PyClassySettings(PyInstance settings, SourcePosition position) : PyLibraryObject(position)
{
    public PyInstance Settings { get; } = settings;

    public override string TypeName => "function";

    public override PyValue? Find(string name, Site site) => null;
}
