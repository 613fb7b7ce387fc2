namespace Prodserver.Python.Evaluation;

/// <summary>What block of code a <see cref="Scope"/> is of.</summary>
internal enum ScopeKind
{
    Module,
    Class,
    Function,
    Comprehension,
}
