using Prodserver.Core.Findings;

namespace Prodserver.Python.Values;

/// <summary>An object whose operators have no model: what is worked out from it is unknown, whatever else is known of it.</summary>
internal abstract class PyObject(SourcePosition position) : PyValue(position);

/// <summary>A value of which only the type is known, such as a complex number.</summary>
internal sealed class PyOpaque(string typeName, SourcePosition position) : PyObject(position)
{
    private readonly object _identity = new();

    public override string TypeName => typeName;

    /// <summary>True for the very object that the other is, though what it depends on may be noted on one only.</summary>
    public bool Is(PyOpaque other) => ReferenceEquals(_identity, other._identity);
}
