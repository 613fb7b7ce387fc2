using Prodserver.Core.Findings;

namespace Prodserver.Configuration.Nodes;

/// <summary>A piece of a YAML, TOML or JSON document with the place it was written at.</summary>
internal abstract record Node(SourcePosition Position)
{
    /// <summary>What it is in words, for messages: "a list".</summary>
    public abstract string Words { get; }

    /// <summary>How many nodes it is made of, itself included; an alias counts like what it stands for.</summary>
    public abstract long Size { get; }
}
