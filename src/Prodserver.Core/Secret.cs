namespace Prodserver.Core;

/// <summary>A value that must not be printed: every way of turning it into text but one gives <c>[REDACTED]</c>.</summary>
public sealed class Secret(string value)
{
    /// <summary>The value itself, for the one place that hands it over.</summary>
    public string Reveal() => value;

    public override string ToString() => "[REDACTED]";
}
