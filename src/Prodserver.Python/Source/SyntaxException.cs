namespace Prodserver.Python.Source;

/// <summary>Leaves the tokenizer or the parser with a problem; never leaves this assembly.</summary>
internal sealed class SyntaxException(SyntaxProblem problem) : Exception(problem.Message)
{
    public SyntaxProblem Problem { get; } = problem;
}
