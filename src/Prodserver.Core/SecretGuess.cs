using System.Globalization;

namespace Prodserver.Core;

/// <summary>Guesses whether a value that is not declared as a secret is one, by its name and by itself.</summary>
public static class SecretGuess
{
    private static readonly string[] Words = ["SECRET", "PASSWORD", "PASSWD", "TOKEN", "PRIVATE_KEY", "API_KEY", "APIKEY", "ACCESS_KEY", "CREDENTIAL"];

    private static readonly string[] Switches = ["true", "false", "yes", "no", "on", "off", "none"];

    public static bool LooksLikeSecret(string name, string value) =>
        UrlPassword.IsIn(value) || (Words.Any(word => name.Contains(word, StringComparison.OrdinalIgnoreCase)) && CanBeSecret(value));

    /// <summary>PASSWORD_RESET_TIMEOUT=3600 is none.</summary>
    private static bool CanBeSecret(string value) =>
        value.Length > 0
        && !Switches.Contains(value, StringComparer.OrdinalIgnoreCase)
        && !double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out _);
}
