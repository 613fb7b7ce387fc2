namespace Prodserver.Servers.Secrets;

/// <summary>Tells by its name what is likely a credential.</summary>
internal static class Credentials
{
    private static readonly string[] Marks =
        ["authorization", "cookie", "token", "secret", "password", "passwd", "api-key", "api_key", "apikey", "credential", "private"];

    public static bool IsLikely(string name)
    {
        foreach (var mark in Marks)
        {
            if (name.Contains(mark, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }
}
