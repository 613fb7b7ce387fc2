using Prodserver.Python.Evaluation;
using Prodserver.Python.Values;

namespace Prodserver.Python.Library;

/// <summary>A module of Python's own that settings use, as far as the reader knows it.</summary>
/// <param name="name">The dotted name.</param>
internal abstract class LibraryModule(string name)
{
    public string Name { get; } = name;

    /// <summary>What a name of the module is; null for one that has no model.</summary>
    public abstract PyValue? Find(string name, Site site);

    protected static PyBuiltin Function(string name, FunctionBody body) => new(name, body);
}
