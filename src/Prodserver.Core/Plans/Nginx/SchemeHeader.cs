using Prodserver.Core.Projects;
using Prodserver.Core.Values;

namespace Prodserver.Core.Plans.Nginx;

/// <summary>Reads <c>SECURE_PROXY_SSL_HEADER</c>.</summary>
internal static class SchemeHeader
{
    private const string Prefix = "HTTP_";

    /// <summary>True for what can be a header's key in <c>META</c>: upper case, since Python compares it letter by letter.</summary>
    public static bool IsKey(string name) => name.StartsWith(Prefix, StringComparison.Ordinal) && name.Length > Prefix.Length && !name.Any(char.IsAsciiLetterLower);

    /// <summary>The header and the value that tells Django of TLS; null where the setting names none.</summary>
    public static SchemeHeaderModel? Of(DjangoSettings django)
    {
        if (django.SecureProxySslHeader is not ListValue { Items: [TextValue header, TextValue value] }
            || !IsKey(header.Value))
        {
            return null;
        }

        return new SchemeHeaderModel(Spelled(header.Value[Prefix.Length..]), value.Value);
    }

    /// <summary><c>X_FORWARDED_PROTO</c> as <c>X-Forwarded-Proto</c>.</summary>
    private static string Spelled(string name) => string.Create(name.Length, name, static (spelled, name) =>
    {
        for (var i = 0; i < name.Length; i++)
        {
            spelled[i] = name[i] == '_' ? '-' : i == 0 || name[i - 1] == '_' ? char.ToUpperInvariant(name[i]) : char.ToLowerInvariant(name[i]);
        }
    });
}
