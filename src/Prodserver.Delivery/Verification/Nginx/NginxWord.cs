namespace Prodserver.Delivery.Verification.Nginx;

/// <summary>A word of a site: its value, and where it stands, quotes included.</summary>
internal readonly record struct NginxWord(string Value, int Start, int Length);
