using System.Net.Sockets;
using System.Text;

namespace Prodserver.Rendering.Tests.Artifacts;

/// <summary>A server on a unix socket that answers each request with the head of it, and counts connections.</summary>
internal sealed class EchoUpstream : IDisposable
{
    private readonly Socket _listener = new(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
    private int _connections;

    public EchoUpstream(string path)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        _listener.Bind(new UnixDomainSocketEndPoint(path));
        _listener.Listen();
        _ = AcceptAsync();
    }

    public int Connections => _connections;

    /// <summary>Headers of each response besides its length, each ended by CRLF.</summary>
    public string Headers { get; init; } = "Content-Type: text/plain\r\n";

    public void Dispose() => _listener.Dispose();

    private async Task AcceptAsync()
    {
        try
        {
            while (true)
            {
                var connection = await _listener.AcceptAsync();
                Interlocked.Increment(ref _connections);
                _ = ServeAsync(connection);
            }
        }
        catch (Exception closed) when (closed is SocketException or ObjectDisposedException)
        {
            // The test is over.
        }
    }

    private async Task ServeAsync(Socket connection)
    {
        using var stream = new NetworkStream(connection, ownsSocket: true);
        try
        {
            while (await HeadAsync(stream) is { } head)
            {
                for (var left = LengthOf(head); left > 0;)
                {
                    left -= await stream.ReadAsync(new byte[Math.Min(left, 65536)]);
                }

                await stream.WriteAsync(Encoding.Latin1.GetBytes($"HTTP/1.1 200 OK\r\n{Headers}Content-Length: {head.Length}\r\n\r\n{head}"));
            }
        }
        catch (IOException)
        {
            // nginx has hung up.
        }
    }

    private static async Task<string?> HeadAsync(NetworkStream stream)
    {
        var head = new StringBuilder();
        var next = new byte[1];
        while (await stream.ReadAsync(next) == 1)
        {
            head.Append((char)next[0]);
            if (next[0] == '\n' && head.ToString().EndsWith("\r\n\r\n", StringComparison.Ordinal))
            {
                return head.ToString();
            }
        }

        return null;
    }

    private static int LengthOf(string head) => head.Split("\r\n")
        .Where(line => line.StartsWith("Content-Length: ", StringComparison.OrdinalIgnoreCase))
        .Select(line => int.Parse(line["Content-Length: ".Length..], System.Globalization.CultureInfo.InvariantCulture))
        .SingleOrDefault();
}
