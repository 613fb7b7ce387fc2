using System.Net.Sockets;

namespace Prodserver.Delivery.Verification.Docker;

/// <summary>The Docker engine of this machine. One that is reached over the network is never asked: verifying needs no network.</summary>
internal sealed class DockerEngine(IReadOnlyDictionary<string, string> environment)
{
    private const string Scheme = "unix://";

    /// <summary>Where the engine should listen, as <c>DOCKER_HOST</c> has it.</summary>
    public string Address => environment.GetValueOrDefault("DOCKER_HOST", "") is { Length: > 0 } host ? host : Scheme + "/var/run/docker.sock";

    private string NoAnswer => $"no Docker engine answers at {Address}";

    /// <summary>Why it can't be asked, as a whole clause; null where it answers.</summary>
    public string? Refusal()
    {
        if (!Address.StartsWith(Scheme, StringComparison.Ordinal))
        {
            return $"the Docker engine is not on this machine but at {Address}";
        }

        var path = Address[Scheme.Length..];
        if (!File.Exists(path))
        {
            // The usual case without Docker, and far quicker to find out than by connecting.
            return NoAnswer;
        }

        try
        {
            using var socket = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
            socket.Connect(new UnixDomainSocketEndPoint(path));
            return null;
        }
        catch (Exception fault) when (fault is SocketException or ArgumentException)
        {
            return NoAnswer;
        }
    }
}
