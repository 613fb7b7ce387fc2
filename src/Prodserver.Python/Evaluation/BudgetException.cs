using Prodserver.Core.Findings;

namespace Prodserver.Python.Evaluation;

/// <summary>Ends a read that takes too much work; never leaves this assembly.</summary>
internal sealed class BudgetException(SourcePosition position) : Exception("the step budget is spent")
{
    public SourcePosition Position { get; } = position;
}
