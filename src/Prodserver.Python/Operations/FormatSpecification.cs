using System.Globalization;

namespace Prodserver.Python.Operations;

/// <summary>Python's format specification: <c>[[fill]align][sign][#][0][width][grouping][.precision][type]</c>.</summary>
internal sealed record FormatSpecification
{
    /// <summary>Wider than any text that a setting holds.</summary>
    private const int MaxNumber = 10_000;

    public string Fill { get; private init; } = " ";

    /// <summary>One of <c>&lt; &gt; ^ =</c>; null where none is given.</summary>
    public char? Align { get; private init; }

    /// <summary>True where a 0 before the width asks for numbers to be padded behind their sign.</summary>
    public bool ZeroPadded { get; private init; }

    /// <summary>A plus, a minus or a blank; null where none is given.</summary>
    public char? Sign { get; private init; }

    public bool Alternate { get; private init; }

    public int Width { get; private init; }

    /// <summary>A comma or an underscore; null where none is given.</summary>
    public char? Grouping { get; private init; }

    public int? Precision { get; private init; }

    /// <summary>The letter at the end; null where none is given.</summary>
    public char? Type { get; private init; }

    /// <summary>The parts of a specification; null for one that is not valid, or beyond reason.</summary>
    public static FormatSpecification? Parse(string text)
    {
        var rest = text.AsSpan();
        var (fill, align) = FillAndAlign(ref rest);
        char? sign = Take(ref rest, "+- ");
        var alternate = Take(ref rest, "#") is not null;
        var zero = fill is null && Take(ref rest, "0") is not null;
        var width = Number(ref rest);
        char? grouping = Take(ref rest, ",_");
        var hasPrecision = Take(ref rest, ".") is not null;
        var precision = hasPrecision ? Number(ref rest) : null;
        char? type = rest.Length == 1 && char.IsAsciiLetterOrDigit(rest[0]) || rest is "%" ? rest[0] : null;
        return rest.Length > (type is null ? 0 : 1) || (hasPrecision && precision is null) || width > MaxNumber || precision > MaxNumber
            ? null
            : new FormatSpecification
            {
                Fill = fill ?? (zero ? "0" : " "),
                Align = align,
                ZeroPadded = zero && align is null,
                Sign = sign,
                Alternate = alternate,
                Width = width ?? 0,
                Grouping = grouping,
                Precision = precision,
                Type = type,
            };
    }

    /// <summary>The text padded to the width.</summary>
    /// <param name="sign">Sign and prefix of a number; <c>=</c> pads behind it.</param>
    /// <param name="fallback">The alignment where none is given.</param>
    public string Pad(string sign, string body, char fallback)
    {
        var missing = Width - Values.CodePoints.Count(sign) - Values.CodePoints.Count(body);
        if (missing <= 0)
        {
            return sign + body;
        }

        return (Align ?? (ZeroPadded && fallback == '>' ? '=' : fallback)) switch
        {
            '<' => sign + body + Filling(missing),
            '^' => Filling(missing / 2) + sign + body + Filling(missing - (missing / 2)),
            '=' => sign + Filling(missing) + body,
            _ => Filling(missing) + sign + body,
        };
    }

    private string Filling(int count) => string.Concat(Enumerable.Repeat(Fill, count));

    private static (string? Fill, char? Align) FillAndAlign(ref ReadOnlySpan<char> rest)
    {
        var length = rest.Length > 1 && char.IsSurrogatePair(rest[0], rest[1]) ? 2 : 1;
        if (rest.Length > length && "<>^=".Contains(rest[length], StringComparison.Ordinal))
        {
            var (fill, align) = (rest[..length].ToString(), rest[length]);
            rest = rest[(length + 1)..];
            return (fill, align);
        }

        return (null, Take(ref rest, "<>^="));
    }

    private static char? Take(ref ReadOnlySpan<char> rest, string letters)
    {
        if (rest.IsEmpty || !letters.Contains(rest[0], StringComparison.Ordinal))
        {
            return null;
        }

        var taken = rest[0];
        rest = rest[1..];
        return taken;
    }

    private static int? Number(ref ReadOnlySpan<char> rest)
    {
        var length = rest.IndexOfAnyExceptInRange('0', '9');
        var digits = length < 0 ? rest : rest[..length];
        rest = rest[digits.Length..];
        return digits.IsEmpty ? null : digits.Length > 5 ? int.MaxValue : int.Parse(digits, NumberStyles.None, CultureInfo.InvariantCulture);
    }
}
