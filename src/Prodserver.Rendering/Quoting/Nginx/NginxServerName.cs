using System.Globalization;

namespace Prodserver.Rendering.Quoting.Nginx;

/// <summary>A name of <c>server_name</c>. Source: https://nginx.org/en/docs/http/server_names.html.</summary>
public static class NginxServerName
{
    /// <summary>The bucket that nginx has where <c>server_names_hash_bucket_size</c> is not set, on the common processors.</summary>
    public const int DefaultBucket = 64;

    private const int LongestName = 253;

    private const int LongestLabel = 63;

    /// <param name="bucket">The site's <c>server_names_hash_bucket_size</c>, in bytes.</param>
    public static Quotation Quote(string name, int bucket = DefaultBucket)
    {
        var host = name.StartsWith("*.", StringComparison.Ordinal) ? name[2..] : name.StartsWith('.') ? name[1..] : name;
        if (host.Length > LongestName || !host.Split('.').All(IsLabel))
        {
            return new Refusal(
                NginxFindings.ServerName,
                "is no host name that nginx would ever match",
                "use lower-case letters, digits and hyphens (punycode for others), with '*.' or '.' in front for every subdomain");
        }

        return name.Length <= Longest(bucket)
            ? name
            : new Refusal(
                NginxFindings.LongServerName,
                string.Create(CultureInfo.InvariantCulture, $"has {name.Length} characters, and nginx's hash of server names takes {Longest(bucket)}"),
                "use a shorter name");
    }

    /// <summary>
    /// An element of the hash is a pointer, a length of two bytes and the name, aligned to pointers, and the bucket ends with a pointer
    /// (NGX_HASH_ELT_SIZE in nginx's ngx_hash.c).
    /// </summary>
    private static int Longest(int bucket) => bucket - (2 * sizeof(long)) - 2;

    private static bool IsLabel(string label) =>
        label.Length is > 0 and <= LongestLabel
        && label[0] != '-'
        && label[^1] != '-'
        && label.All(character => char.IsAsciiLetterLower(character) || char.IsAsciiDigit(character) || character is '-' or '_');
}
