using System.Text.Json.Nodes;

namespace Prodserver.Delivery.Deployment.Hosts;

/// <summary>One host during one run: requests in turn, each with its answer.</summary>
internal sealed class HostSession(string host, HostLink link, Action<string> say) : IAsyncDisposable
{
    private bool _isLost;

    private int _asked;

    public string Host => host;

    public long Sent => link.Sent;

    /// <summary>What the host said of itself when the run began.</summary>
    public HostState State { get; private set; } = new(null, [], 0, [], false, null);

    /// <summary>The release that the host serves in the end, as far as it is known.</summary>
    public string? Outcome { get; set; }

    public async Task BeginAsync(JsonObject request, CancellationToken cancellation)
    {
        await link.OpenAsync(cancellation).ConfigureAwait(false);
        request["owner"]!["host"] = host;
        var result = await AskAsync("begin", request, cancellation).ConfigureAwait(false);
        if (result["found"] is { } found)
        {
            Say($"found: {found}");
        }

        State = HostState.From(result);
        Outcome = State.Running;
    }

    public async Task<JsonObject> OpenAsync(string operation, JsonObject request, CancellationToken cancellation)
    {
        await link.OpenAsync(cancellation).ConfigureAwait(false);
        return await AskAsync(operation, request, cancellation).ConfigureAwait(false);
    }

    /// <summary>Sends a request and waits for its answer; lines that come before are told on.</summary>
    /// <param name="sendLacking">Sends the files of these paths, when the host asks for some.</param>
    /// <exception cref="HostException">The host can't do it, or is not there any more.</exception>
    public async Task<JsonObject> AskAsync(
        string operation, JsonObject request, CancellationToken cancellation, Func<IReadOnlyList<string>, HostLink, Task>? sendLacking = null)
    {
        if (_isLost)
        {
            throw new HostException($"there is no connection to {host} any more", isLost: true);
        }

        request["op"] = operation;
        request["number"] = ++_asked;
        await link.SendAsync(request, cancellation).ConfigureAwait(false);
        try
        {
            while (true)
            {
                var message = await link.ReceiveAsync(cancellation).ConfigureAwait(false);
                switch ((string?)message["event"])
                {
                    case "done" or "failed" when (int?)message["number"] < _asked:
                        // The answer to a request that was not waited for any more, since somebody interrupted.
                        break;
                    case "line":
                        Say((string)message["text"]!);
                        break;
                    case "lacking":
                        await sendLacking!([.. message["files"]!.AsArray().Select(file => (string)file!)], link).ConfigureAwait(false);
                        break;
                    case "failed":
                        throw new HostException((string)message["message"]!);
                    default:
                        return message["result"] as JsonObject ?? [];
                }
            }
        }
        catch (HostException refusal)
        {
            _isLost = refusal.IsLost;
            throw;
        }
    }

    /// <summary>Sends a request that asks for nothing else.</summary>
    /// <returns>What went wrong; null where nothing did.</returns>
    public async Task<string?> TryAsync(string operation)
    {
        try
        {
            var result = await AskAsync(operation, [], CancellationToken.None).ConfigureAwait(false);
            return result["faults"] is JsonArray { Count: > 0 } faults ? string.Join("; ", faults.Select(fault => (string)fault!)) : null;
        }
        catch (HostException refusal)
        {
            return refusal.Message;
        }
    }

    public void Say(string line) => say($"{host}: {line}");

    public ValueTask DisposeAsync() => link.DisposeAsync();
}
