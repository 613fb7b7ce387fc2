using Prodserver.Core.Findings;

namespace Prodserver.Python.Values;

/// <summary>Gives up on one value because working it out would take too much time, memory or stack; never leaves this assembly.</summary>
internal sealed class LimitException(string reason, SourcePosition position) : Exception(reason)
{
    public PyUnknown Unknown { get; } = new(reason, position);
}
