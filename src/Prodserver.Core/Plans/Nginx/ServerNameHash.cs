namespace Prodserver.Core.Plans.Nginx;

/// <summary>What fits nginx's hash table of server names. Only the host's own nginx.conf may size the table, since two sites that both did would clash.</summary>
internal static class ServerNameHash
{
    /// <summary>The longest name for a bucket of 64 bytes: an element is the name, a length of two bytes and two pointers, rounded up to eight.</summary>
    /// <remarks>Source: NGX_HASH_ELT_SIZE in src/core/ngx_hash.c; names of 44 characters passed nginx 1.22.1, of 54 did not.</remarks>
    public const int LongestName = 46;

    public static bool Fits(string name) => name.Length <= LongestName;

    /// <summary>The name as a regular expression, which nginx keeps in a list: <c>*.</c> and a leading dot keep their meaning.</summary>
    public static string Pattern(string name)
    {
        var (start, rest) = name switch
        {
            ['*', '.', .. var suffix] => (@"^.+\.", suffix),
            ['.', .. var suffix] => (@"^(.+\.)?", suffix),
            _ => ("^", name),
        };
        return $"~{start}{rest.Replace(".", @"\.", StringComparison.Ordinal)}$";
    }
}
