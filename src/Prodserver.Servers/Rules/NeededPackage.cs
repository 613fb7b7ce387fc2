namespace Prodserver.Servers.Rules;

/// <summary>A package that a server imports because of an option's value.</summary>
/// <param name="Extra">The server's extra that brings it, such as <c>standard</c>; null where none does.</param>
internal sealed record NeededPackage(string Name, string? Extra = null);
