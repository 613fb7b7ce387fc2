using Prodserver.Core.Findings;

namespace Prodserver.Python.Evaluation;

/// <summary>How much work one read may take: any settings module ends in time, whatever is in it.</summary>
internal sealed class Budget(long steps)
{
    /// <summary>Steps of an ordinary read; a settings module of 2 MB takes about half a million.</summary>
    public const long Default = 10_000_000;

    private long _left = steps;

    public void Spend(int steps, SourcePosition position)
    {
        _left -= steps;
        if (_left < 0)
        {
            throw new BudgetException(position);
        }
    }
}
