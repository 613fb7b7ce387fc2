namespace Prodserver.Python.Syntax;

/// <summary><c>import a.b as c, d</c>.</summary>
internal sealed record ImportStatement(IReadOnlyList<ImportedName> Names, Span Span) : Statement(Span);

/// <summary><c>from ..module import a as b</c>.</summary>
/// <param name="Module">The dotted name behind the dots; empty where there is none.</param>
/// <param name="Level">How many dots lead it.</param>
/// <param name="Names">What is imported; a single <c>*</c> for all.</param>
internal sealed record ImportFromStatement(string Module, int Level, IReadOnlyList<ImportedName> Names, Span Span) : Statement(Span)
{
    public bool IsStar => Names is [{ Name: "*" }];
}

/// <param name="Alias">The name behind <c>as</c>; null where there is none.</param>
internal sealed record ImportedName(string Name, string? Alias, Span Span);
