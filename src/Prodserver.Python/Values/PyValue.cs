using Prodserver.Core.Findings;

namespace Prodserver.Python.Values;

/// <summary>A value as Python would have it, with the place of the expression that made it.</summary>
internal abstract class PyValue(SourcePosition position)
{
    public SourcePosition Position { get; } = position;

    /// <summary>The environment variables that it depends on; null where there are none.</summary>
    public Origins? Origins { get; private protected set; }

    /// <summary>What Python's <c>type(value).__name__</c> says.</summary>
    public abstract string TypeName { get; }

    /// <summary>The same value, depending on these as well. A value that code can change is not copied: see <see cref="PyContainer"/>.</summary>
    public PyValue From(Origins? origins)
    {
        var all = Origins.Union(Origins, origins);
        if (ReferenceEquals(all, Origins))
        {
            return this;
        }

        var copy = (PyValue)MemberwiseClone();
        copy.Origins = all;
        return copy;
    }
}
