using System.Numerics;
using Prodserver.Core.Findings;

namespace Prodserver.Python.Values;

/// <param name="step">Never 0.</param>
internal sealed class PyRange(BigInteger start, BigInteger stop, BigInteger step, SourcePosition position) : PyValue(position)
{
    public BigInteger Start { get; } = start;

    public BigInteger Stop { get; } = stop;

    public BigInteger Step { get; } = step;

    public BigInteger Count { get; } = step.Sign > 0
        ? BigInteger.Max(0, (stop - start + step - 1) / step)
        : BigInteger.Max(0, (start - stop - step - 1) / -step);

    public override string TypeName => "range";
}
