using Prodserver.Python.Values;

namespace Prodserver.Python.Evaluation;

/// <summary>One run of a function.</summary>
/// <param name="First">The first argument, for <c>super()</c>; null where there is none.</param>
internal sealed record FunctionFrame(PyFunction Function, PyValue? First);
