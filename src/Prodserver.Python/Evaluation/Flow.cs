namespace Prodserver.Python.Evaluation;

/// <summary>Where control goes after a statement.</summary>
internal enum Flow
{
    Next,
    Break,
    Continue,
    Return,
}
