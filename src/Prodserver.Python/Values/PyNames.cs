using Prodserver.Core.Findings;
using Prodserver.Python.Evaluation;

namespace Prodserver.Python.Values;

/// <summary>The names of a module as a dict: <c>globals()</c>, <c>vars(module)</c>. Changing it changes the module.</summary>
internal sealed class PyNames(Namespace names, SourcePosition position) : PyObject(position)
{
    public Namespace Names { get; } = names;

    public override string TypeName => "dict";
}
