using System.Buffers.Binary;
using System.Text.Json;
using System.Text.Json.Nodes;
using Prodserver.Delivery.Processes;

namespace Prodserver.Delivery.Deployment.Hosts;

/// <summary>
/// The connection to the agent on one host: frames of a letter, four bytes of length (big-endian) and that many bytes. As long as it is open, the agent hears a
/// beat now and then; without it, it puts back whatever has not been accepted.
/// </summary>
internal sealed class HostLink : IAsyncDisposable
{
    private const int LongestAnswer = 64 << 20;

    private static readonly TimeSpan BeatEvery = TimeSpan.FromSeconds(5);

    private readonly Conversation _conversation;
    private readonly string _host;
    private readonly CancellationTokenSource _closing = new();
    private readonly Task _beat;

    public HostLink(string host, Conversation conversation)
    {
        (_host, _conversation) = (host, conversation);
        _beat = BeatAsync();
    }

    /// <summary>Bytes written to the host so far.</summary>
    public long Sent { get; private set; }

    public Task OpenAsync(CancellationToken cancellation) => WriteAsync(AgentProgram.Bytes, cancellation);

    public Task SendAsync(JsonObject request, CancellationToken cancellation) => SendAsync((byte)'J', JsonSerializer.SerializeToUtf8Bytes<JsonNode>(request, JsonText.Options), cancellation);

    public Task SendPieceAsync(ReadOnlyMemory<byte> piece, CancellationToken cancellation) => SendAsync((byte)'D', piece, cancellation);

    /// <summary>The next message of the agent.</summary>
    /// <exception cref="HostException">The connection is closed.</exception>
    public async Task<JsonObject> ReceiveAsync(CancellationToken cancellation)
    {
        var head = new byte[5];
        try
        {
            await _conversation.Output.ReadExactlyAsync(head, cancellation).ConfigureAwait(false);
            var length = BinaryPrimitives.ReadInt32BigEndian(head.AsSpan(1));
            if (head[0] != 'J' || length is < 0 or > LongestAnswer)
            {
                throw new HostException($"{_host} answers with something else than the deployment's own messages; a login script that prints could be why", isLost: true);
            }

            var body = new byte[length];
            await _conversation.Output.ReadExactlyAsync(body, cancellation).ConfigureAwait(false);
            return JsonNode.Parse(body)!.AsObject();
        }
        catch (EndOfStreamException)
        {
            throw new HostException(_conversation.Error is { Length: > 0 } error ? $"the connection to {_host} ended: {error}" : $"the connection to {_host} ended", isLost: true);
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _closing.CancelAsync().ConfigureAwait(false);
        await _beat.ConfigureAwait(false);
        await _conversation.DisposeAsync().ConfigureAwait(false);
        _closing.Dispose();
    }

    private async Task BeatAsync()
    {
        try
        {
            while (true)
            {
                await Task.Delay(BeatEvery, _closing.Token).ConfigureAwait(false);
                await SendAsync((byte)'B', ReadOnlyMemory<byte>.Empty, _closing.Token).ConfigureAwait(false);
            }
        }
        catch (OperationCanceledException)
        {
        }
    }

    private Task SendAsync(byte letter, ReadOnlyMemory<byte> body, CancellationToken cancellation)
    {
        var frame = new byte[5 + body.Length];
        frame[0] = letter;
        BinaryPrimitives.WriteInt32BigEndian(frame.AsSpan(1), body.Length);
        body.CopyTo(frame.AsMemory(5));
        return WriteAsync(frame, cancellation);
    }

    private Task WriteAsync(byte[] bytes, CancellationToken cancellation)
    {
        Sent += bytes.Length;
        return _conversation.WriteAsync(bytes, cancellation);
    }
}
