using Prodserver.Core.Findings;
using Prodserver.Python.Values;

namespace Prodserver.Python.Evaluation;

/// <summary>What a name stands for.</summary>
/// <param name="Callee">The dotted path of the call whose result it is; null for anything else.</param>
internal sealed record Binding(PyValue Value, string? Callee = null)
{
    /// <summary>The statement that binds the name; without a file for parameters and what Python binds itself.</summary>
    public SourcePosition Position { get; init; }

    /// <summary>The environment variables that decide what the name is bound to, besides those of the value.</summary>
    public Origins? Origins { get; init; }

    /// <summary>The value for one who asks for it by this name.</summary>
    public PyValue Load(string name, Provenance provenance)
    {
        provenance.Add(Origins);
        return Unknowns.Resolve(Value) is PyUnknown unknown && Position.File is not null ? unknown.Through(name, Position) : Unknowns.Resolve(Value);
    }
}
