using Prodserver.Core.Findings;

namespace Prodserver.Python.Values;

/// <summary><c>lower:upper:step</c>; null for a part that is left out.</summary>
internal sealed class PySlice(PyValue? lower, PyValue? upper, PyValue? step, SourcePosition position) : PyValue(position)
{
    public PyValue? Lower { get; } = lower;

    public PyValue? Upper { get; } = upper;

    public PyValue? Step { get; } = step;

    public PyUnknown? FirstUnknown => new[] { Lower, Upper, Step }.Select(part => part is null ? null : Unknowns.Of(part)).FirstOrDefault(unknown => unknown is not null);

    public override string TypeName => "slice";
}
