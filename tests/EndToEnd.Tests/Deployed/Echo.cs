using System.Net.WebSockets;
using System.Security.Cryptography;

namespace EndToEnd.Tests.Deployed;

/// <summary>A websocket that has to send back what it is sent.</summary>
internal static class Echo
{
    /// <summary>Sends bytes that nobody can guess, as one message.</summary>
    /// <returns>True where the same bytes come back within twenty seconds.</returns>
    public static async Task<bool> AnswersAsync(Uri address, HttpMessageHandler handler, int length)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        using var network = new HttpMessageInvoker(handler, disposeHandler: false);
        using var socket = new ClientWebSocket();
        var message = RandomNumberGenerator.GetBytes(length);
        var answer = new byte[length];
        await socket.ConnectAsync(address, network, patience.Token);
        await socket.SendAsync(message, WebSocketMessageType.Binary, endOfMessage: true, patience.Token);
        for (var received = 0; received < length;)
        {
            received += (await socket.ReceiveAsync(answer.AsMemory(received), patience.Token)).Count;
        }

        return answer.AsSpan().SequenceEqual(message);
    }
}
