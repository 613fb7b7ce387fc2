namespace Prodserver.Core.Plans.Nginx;

/// <summary>How long browsers are told to use TLS alone (HSTS).</summary>
/// <param name="Seconds">The time, from the last response on.</param>
/// <param name="IncludesSubdomains">True where it holds for every subdomain as well.</param>
/// <param name="Preloads">True where browsers may ship with the name in their list.</param>
public sealed record StrictTransportModel(long Seconds, bool IncludesSubdomains, bool Preloads);
