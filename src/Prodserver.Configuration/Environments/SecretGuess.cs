namespace Prodserver.Configuration.Environments;

/// <summary>Guesses whether a variable that is not declared as a secret is one.</summary>
internal static class SecretGuess
{
    private static readonly string[] Words = ["SECRET", "PASSWORD", "PASSWD", "TOKEN", "PRIVATE_KEY", "API_KEY", "APIKEY", "ACCESS_KEY", "CREDENTIAL"];

    public static bool LooksLikeSecret(string name, string value) =>
        value.Length > 0 && (Words.Any(word => name.Contains(word, StringComparison.OrdinalIgnoreCase)) || HasPasswordInUrl(value));

    /// <summary><c>scheme://user:password@host</c>.</summary>
    private static bool HasPasswordInUrl(string value)
    {
        var scheme = value.IndexOf("://", StringComparison.Ordinal);
        if (scheme <= 0)
        {
            return false;
        }

        var authority = value.AsSpan(scheme + 3);
        var end = authority.IndexOfAny('/', '?', '#');
        authority = end < 0 ? authority : authority[..end];
        var at = authority.LastIndexOf('@');
        return at > 0 && authority[..at].IndexOf(':') is var colon and >= 0 && colon < at - 1;
    }
}
