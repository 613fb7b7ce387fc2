using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Prodserver.Core.Commands;

namespace Prodserver.Rendering.Quoting.Nginx;

/// <summary>The address of a <c>server</c> in an upstream. Source: https://nginx.org/en/docs/http/ngx_http_upstream_module.html#server.</summary>
public static class NginxUpstream
{
    /// <summary>Bytes of <c>sun_path</c> without the NUL at the end.</summary>
    private const int LongestSocketPath = 107;

    public static Quotation Quote(Binding binding) => binding switch
    {
        Binding.Tcp tcp => Tcp(tcp.Host, tcp.Port),
        Binding.Unix unix => Unix(unix.Path),
        Binding.Inherited => new Refusal(NginxFindings.Address, "is a descriptor that the server inherits, which nginx can't connect to", "name the socket"),
        _ => throw new UnreachableException(),
    };

    private static Quotation Unix(string path)
    {
        if (!path.StartsWith('/') || Texts.ByteCount(path) > LongestSocketPath)
        {
            return new Refusal(NginxFindings.SocketPath, "is no absolute path of at most 107 bytes, which a unix socket needs", "choose a shorter absolute path");
        }

        return NginxString.Quote("unix:" + path);
    }

    private static Quotation Tcp(string host, int port)
    {
        if (port is < 1 or > 65535)
        {
            return new Refusal(NginxFindings.Address, string.Create(CultureInfo.InvariantCulture, $"has the port {port}, which nothing can connect to"), "choose a port from 1 to 65535");
        }

        return HostText(host) is { } text
            ? string.Create(CultureInfo.InvariantCulture, $"{text}:{port}")
            : new Refusal(NginxFindings.Address, "has a host that is neither a name nor an address", "give a host name or an IP address");
    }

    private static string? HostText(string host)
    {
        if (host.Contains(':', StringComparison.Ordinal))
        {
            return !host.Contains('%', StringComparison.Ordinal)
                && IPAddress.TryParse(host, out var address)
                && address.AddressFamily == AddressFamily.InterNetworkV6
                    ? $"[{host.Trim('[', ']')}]"
                    : null;
        }

        return host.Length is > 0 and <= 253 && host.All(character => char.IsAsciiLetterOrDigit(character) || character is '-' or '.' or '_') ? host : null;
    }
}
