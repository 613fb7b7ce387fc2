using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using EndToEnd.Tests.Deployed;
using Prodserver.Testing.Hosts;

namespace EndToEnd.Tests.Deployments;

/// <summary>Visitors who come to a host all the time, each request over a connection of its own or over one that is kept, until they are asked to leave.</summary>
internal sealed class Visitors : IAsyncDisposable
{
    /// <summary>Between two requests of a visitor, so that the machine has time for the deployment as well.</summary>
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(20);

    private readonly CancellationTokenSource _leaving = new();
    private readonly ConcurrentQueue<string> _failures = new();
    private readonly ConcurrentDictionary<string, int> _served = new();
    private readonly List<Task> _visits;

    /// <param name="network">How each of them gets there.</param>
    /// <param name="site">The scheme and the name.</param>
    public Visitors(Func<SocketsHttpHandler> network, string site) => _visits =
    [
        VisitAsync(network, site, HttpMethod.Get, keeps: false),
        VisitAsync(network, site, HttpMethod.Get, keeps: false),
        VisitAsync(network, site, HttpMethod.Get, keeps: true),
        VisitAsync(network, site, HttpMethod.Post, keeps: false),
        VisitAsync(network, site, HttpMethod.Post, keeps: true),
        VisitAsync(network, site, HttpMethod.Post, keeps: true, seconds: 0.4),
    ];

    public Visitors(SystemdHost host)
        : this(() => Visitor.To(host), ReleasedShop.Site)
    {
    }

    /// <summary>Waits until they all have left.</summary>
    /// <returns>What did not go well, and how many requests each release answered.</returns>
    public async Task<(IReadOnlyList<string> Failures, IReadOnlyDictionary<string, int> Served)> LeaveAsync()
    {
        await _leaving.CancelAsync();
        await Task.WhenAll(_visits);
        return ([.. _failures], _served);
    }

    public async ValueTask DisposeAsync()
    {
        await LeaveAsync();
        _leaving.Dispose();
    }

    private async Task VisitAsync(Func<SocketsHttpHandler> network, string site, HttpMethod method, bool keeps, double seconds = 0)
    {
        await Task.Yield();
        using var client = new HttpClient(network()) { Timeout = TimeSpan.FromSeconds(30) };
        var address = string.Create(CultureInfo.InvariantCulture, $"{site}/version/?seconds={seconds}");
        while (!_leaving.IsCancellationRequested)
        {
            try
            {
                using var request = new HttpRequestMessage(method, address) { Content = method == HttpMethod.Post ? new StringContent("body") : null };
                request.Headers.ConnectionClose = !keeps;
                // A server may close a kept connection at any time: whoever asks first learns of it with the body unsent, and comes again. Source: RFC 9110, 10.1.1.
                request.Headers.ExpectContinue = keeps && method == HttpMethod.Post;
                request.Headers.Add("X-Forwarded-Proto", "https");
                using var response = await client.SendAsync(request);
                var words = (await response.Content.ReadAsStringAsync()).Split(' ');
                if (response.StatusCode == HttpStatusCode.OK && words is [_, var answered, var body] && answered == method.Method && body == (method == HttpMethod.Post ? "body" : ""))
                {
                    _served.AddOrUpdate(words[0], 1, (_, count) => count + 1);
                }
                else
                {
                    _failures.Enqueue($"{method}: {(int)response.StatusCode} {string.Join(' ', words)}");
                }
            }
            catch (Exception fault) when (fault is HttpRequestException or TaskCanceledException or IOException)
            {
                _failures.Enqueue($"{method}: {fault.Message}: {fault.InnerException?.Message}");
            }

            await Task.Delay(Pause);
        }
    }
}
