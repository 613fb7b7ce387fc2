using Prodserver.Python.Values;

namespace Prodserver.Python.Evaluation;

/// <summary>Gives up on following a statement whose control flow depends on something unknown; never leaves this assembly.</summary>
internal sealed class UntraceableException(PyUnknown why) : Exception(why.Reason)
{
    public PyUnknown Why { get; } = why;
}
