using Prodserver.Core.Findings;
using Prodserver.Python.Evaluation;
using Prodserver.Python.Values;

namespace Prodserver.Python.Library;

/// <summary><c>sys.modules</c>: the modules of the project that are imported so far, and no test runner.</summary>
internal sealed class PyModuleTable(SourcePosition position) : PyLibraryObject(position)
{
    public override string TypeName => "dict";

    public override PyValue? Find(string name, Site site) => null;

    public override PyValue? Item(PyValue index, Site site) =>
        index is PyStr { Value: var name } && site.Session.Importer.Loaded(name) is { } module ? new PyModule(module, site.Position) : null;

    public override Known<bool>? Contains(PyValue item, Site site) => item switch
    {
        PyStr { Value: "pytest" or "test" or "_pytest" or "pytest_django" } => false,
        PyStr { Value: var name } when site.Session.Importer.Loaded(name) is not null => true,
        _ => site.Unknown("which modules are imported before the settings is not known"),
    };
}
