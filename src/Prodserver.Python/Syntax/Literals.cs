using System.Numerics;

namespace Prodserver.Python.Syntax;

internal sealed record IntegerLiteral(BigInteger Value, Span Span) : Expression(Span);

internal sealed record FloatLiteral(double Value, Span Span) : Expression(Span);

/// <summary><c>2j</c>.</summary>
internal sealed record ImaginaryLiteral(double Value, Span Span) : Expression(Span);

/// <summary>A string, neighbouring literals joined.</summary>
/// <param name="Value">The text; null where it holds an escape that takes Unicode's list of names, or half a surrogate pair.</param>
internal sealed record StringLiteral(string? Value, Span Span) : Expression(Span);

internal sealed record BytesLiteral(ReadOnlyMemory<byte> Value, Span Span) : Expression(Span);

/// <summary><c>True</c> or <c>False</c>.</summary>
internal sealed record BooleanLiteral(bool Value, Span Span) : Expression(Span);

internal sealed record NoneLiteral(Span Span) : Expression(Span);

internal sealed record EllipsisLiteral(Span Span) : Expression(Span);
