namespace Prodserver.Python.Syntax;

/// <summary>An f-string or t-string, with the literals beside it joined in.</summary>
/// <param name="IsTemplate">True for a t-string, whose value is a template object and not a string.</param>
internal sealed record FormattedString(IReadOnlyList<StringPart> Parts, bool IsTemplate, Span Span) : Expression(Span);

/// <summary>A piece of a formatted string.</summary>
internal abstract record StringPart(Span Span);

/// <param name="Value">The text; null as for <see cref="StringLiteral"/>.</param>
internal sealed record TextPart(string? Value, Span Span) : StringPart(Span);

/// <summary><c>{value!r:spec}</c>.</summary>
/// <param name="Conversion"><c>s</c>, <c>r</c> or <c>a</c>; null where none is given.</param>
/// <param name="Specification">The parts behind the colon; null without a colon.</param>
internal sealed record FieldPart(Expression Value, char? Conversion, IReadOnlyList<StringPart>? Specification, Span Span) : StringPart(Span);
