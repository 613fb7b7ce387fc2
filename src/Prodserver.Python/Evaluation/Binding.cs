using Prodserver.Python.Values;

namespace Prodserver.Python.Evaluation;

/// <summary>What a name stands for.</summary>
/// <param name="Callee">The dotted path of the call whose result it is; null for anything else.</param>
internal sealed record Binding(PyValue Value, string? Callee = null);
