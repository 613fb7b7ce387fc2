using System.Net;
using System.Net.Sockets;
using System.Net.WebSockets;
using System.Text;

namespace EndToEnd.Tests.Programs;

/// <summary>Talking to a server on this machine.</summary>
internal static class Loopback
{
    /// <summary>A port that nothing listens on at the moment.</summary>
    public static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    /// <summary>Waits until the server answers, and says what it printed when it does not.</summary>
    public static async Task WaitForAsync(RunningProgram server, Uri address)
    {
        using var client = new HttpClient();
        for (var attempt = 0; attempt < 200 && !server.HasEnded; attempt++)
        {
            try
            {
                using var response = await client.GetAsync(address);
                return;
            }
            catch (HttpRequestException)
            {
                await Task.Delay(100);
            }
        }

        throw new TimeoutException($"{address} does not answer. The server printed:\n{server.Output}");
    }

    /// <summary>Sends a text through a websocket and gives the answer.</summary>
    public static async Task<string> EchoAsync(Uri address, string text)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(10));
        using var socket = new ClientWebSocket();
        await socket.ConnectAsync(address, patience.Token);
        await socket.SendAsync(Encoding.UTF8.GetBytes(text), WebSocketMessageType.Text, endOfMessage: true, patience.Token);
        var buffer = new byte[1024];
        var received = await socket.ReceiveAsync(buffer, patience.Token);
        await socket.CloseAsync(WebSocketCloseStatus.NormalClosure, null, patience.Token);
        return Encoding.UTF8.GetString(buffer, 0, received.Count);
    }
}
