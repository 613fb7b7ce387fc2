using Prodserver.Core.Findings;

namespace Prodserver.Python.Values;

/// <summary>A value as Python would have it, with the place of the expression that made it.</summary>
internal abstract class PyValue(SourcePosition position)
{
    public SourcePosition Position { get; } = position;

    /// <summary>What Python's <c>type(value).__name__</c> says.</summary>
    public abstract string TypeName { get; }
}
