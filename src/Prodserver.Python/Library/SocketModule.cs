using Prodserver.Python.Evaluation;
using Prodserver.Python.Values;

namespace Prodserver.Python.Library;

/// <summary><c>socket</c>: names and addresses of the target, which are not known, and constants of Linux.</summary>
internal sealed class SocketModule() : LibraryModule("socket")
{
    public static SocketModule Instance { get; } = new();

    public override PyValue? Find(string name, Site site) => name switch
    {
        "gethostname" or "getfqdn" or "gethostbyname" or "gethostbyname_ex" or "gethostbyaddr" or "getaddrinfo" or "if_nameindex"
            => Unknowable(name, $"'socket.{name}()' asks the target or its network"),
        "has_ipv6" => site.Unknown("whether the target has IPv6 is not known"),
        "SOL_SOCKET" => site.Integer(1),
        "SO_REUSEADDR" => site.Integer(2),
        "SO_KEEPALIVE" => site.Integer(9),
        "IPPROTO_TCP" => site.Integer(6),
        "TCP_NODELAY" => site.Integer(1),
        "TCP_KEEPIDLE" => site.Integer(4),
        "TCP_KEEPINTVL" => site.Integer(5),
        "TCP_KEEPCNT" => site.Integer(6),
        "TCP_USER_TIMEOUT" => site.Integer(18),
        _ => null,
    };
}
