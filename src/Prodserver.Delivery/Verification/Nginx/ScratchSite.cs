using System.Net;
using System.Text;

namespace Prodserver.Delivery.Verification.Nginx;

/// <summary>
/// A site as it can be read away from its host: certificates are placeholders, and names of upstream servers, which nginx would look up in the
/// network, are addresses. All else stays as it is, in its line.
/// </summary>
internal static class ScratchSite
{
    /// <param name="certificate">The placeholder for every certificate, an absolute path.</param>
    /// <param name="key">The placeholder for every key.</param>
    public static string Of(string site, string certificate, string key)
    {
        var text = new StringBuilder();
        var copied = 0;
        foreach (var words in NginxStatements.Read(site))
        {
            if (words.Count > 1 && Replacement(words[0].Value, words[1].Value, certificate, key) is { } replacement)
            {
                text.Append(site, copied, words[1].Start - copied).Append(Quoted(replacement));
                copied = words[1].Start + words[1].Length;
            }
        }

        return text.Append(site, copied, site.Length - copied).ToString();
    }

    /// <summary>A word of nginx that is taken literally.</summary>
    public static string Quoted(string value) => $"\"{value.Replace("\\", @"\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)}\"";

    private static string? Replacement(string directive, string value, string certificate, string key)
    {
        if (directive.EndsWith("ssl_certificate_key", StringComparison.Ordinal))
        {
            return key;
        }

        if (directive.EndsWith("_certificate", StringComparison.Ordinal))
        {
            return certificate;
        }

        return directive == "server" ? WithoutName(value) : null;
    }

    /// <summary>The address of an upstream server whose host is a name; null where there is none to look up.</summary>
    private static string? WithoutName(string address)
    {
        if (address.StartsWith("unix:", StringComparison.Ordinal) || address.StartsWith('['))
        {
            return null;
        }

        var colon = address.LastIndexOf(':');
        var host = colon < 0 ? address : address[..colon];
        return host == "localhost" || IPAddress.TryParse(host, out _) ? null : "127.0.0.1" + address[host.Length..];
    }
}
