using Prodserver.Core.Findings;

namespace Prodserver.Python.Values;

/// <summary>An object whose operators have no model: what is worked out from it is unknown, whatever else is known of it.</summary>
internal abstract class PyObject(SourcePosition position) : PyValue(position);

/// <summary>A value of which only the type is known, such as a complex number.</summary>
internal sealed class PyOpaque(string typeName, SourcePosition position) : PyObject(position)
{
    public override string TypeName => typeName;
}
