using Prodserver.Core.Projects;

namespace Prodserver.Delivery.Settings;

/// <summary>The value that a secret has for settings that are only read: nobody here knows the real one.</summary>
internal static class StandIn
{
    private const string Mark = "stand-in-for-the-secret-";

    public static string For(SecretName secret) => Mark + secret.Name;

    /// <summary>The secret that a text was made from; null for any other text.</summary>
    public static string? SecretIn(string text, IEnumerable<SecretName> secrets) =>
        !text.Contains(Mark, StringComparison.OrdinalIgnoreCase) ? null
        : secrets.Select(secret => secret.Name).Where(name => text.Contains(Mark + name, StringComparison.OrdinalIgnoreCase)).MaxBy(name => name.Length);
}
