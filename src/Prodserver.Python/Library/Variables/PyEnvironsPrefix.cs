using Prodserver.Core.Findings;
using Prodserver.Python.Evaluation;
using Prodserver.Python.Values;

namespace Prodserver.Python.Library.Variables;

/// <summary><c>with env.prefixed("DJANGO_"):</c>.</summary>
internal sealed class PyEnvironsPrefix(PyEnvirons reader, string prefix, SourcePosition position) : PyLibraryObject(position)
{
    private readonly string _before = reader.Prefix;

    public override string TypeName => "_GeneratorContextManager";

    public override PyValue? Find(string name, Site site) => null;

    public override PyValue? Enter(Site site)
    {
        reader.SetPrefix(_before + prefix, site.Journal);
        return reader;
    }

    public override void Leave(Site site) => reader.SetPrefix(_before, site.Journal);
}
