using Prodserver.Core.Findings;

namespace Prodserver.Core.Values;

/// <summary>A name that a value has come through, and where it is bound.</summary>
public readonly record struct ChainLink(string Name, SourcePosition Position)
{
    public override string ToString() => $"{Name} ({Position})";
}
