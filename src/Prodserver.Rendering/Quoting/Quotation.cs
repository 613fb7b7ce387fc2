namespace Prodserver.Rendering.Quoting;

/// <summary>A value in the spelling of a language, or the reason why it has none: exact or refused, never changed.</summary>
public readonly record struct Quotation
{
    private Quotation(string? text, Refusal? refusal) => (Text, Refusal) = (text, refusal);

    /// <summary>The spelling; null where the value is refused.</summary>
    public string? Text { get; }

    /// <summary>The reason; null where there is a spelling.</summary>
    public Refusal? Refusal { get; }

    public static Quotation FromText(string text) => new(text, null);

    public static Quotation FromRefusal(Refusal refusal) => new(null, refusal);

    public static implicit operator Quotation(string text) => FromText(text);

    public static implicit operator Quotation(Refusal refusal) => FromRefusal(refusal);
}
