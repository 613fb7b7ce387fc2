namespace Prodserver.Core.Releases;

/// <summary>A request that a healthy process answers with a status below 400.</summary>
/// <param name="Path">The path, with a query where there is one.</param>
/// <param name="Host">A host name that <c>ALLOWED_HOSTS</c> lets through.</param>
/// <param name="Header">The header that tells Django of TLS; null where the settings name none.</param>
/// <param name="Value">The value of <paramref name="Header"/>.</param>
public sealed record HealthRequest(string Path, string Host, string? Header = null, string? Value = null)
{
    /// <summary>True where it is asked over TLS.</summary>
    public bool IsOverTls { get; init; }
}
