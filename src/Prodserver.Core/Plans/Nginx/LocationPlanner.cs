using Prodserver.Core.Commands;
using Prodserver.Core.Findings;
using Prodserver.Core.Plans.Hosting;
using Prodserver.Core.Projects;

namespace Prodserver.Core.Plans.Nginx;

/// <summary>Plans where requests go.</summary>
/// <param name="tls">How the site speaks TLS; null where it does not.</param>
internal sealed class LocationPlanner(DeployEnvironment environment, string prefix, TlsModel? tls, PlanNotes notes)
{
    /// <summary>nginx's own default of <c>proxy_read_timeout</c>.</summary>
    private const int DefaultReadTimeout = 60;

    /// <summary>Other headers that servers believe of TLS: gunicorn refuses a request in which a client lets one contradict <c>X-Forwarded-Proto</c>.</summary>
    private static readonly string[] OtherSchemeHeaders = ["X-Forwarded-Protocol", "X-Forwarded-Ssl"];

    private readonly HttpNames _names = new(prefix);
    private readonly SchemeHeaderModel? _schemeHeader = Scheme(environment);

    private readonly string[] _removedHeaders = [.. OtherSchemeHeaders.Where(name => name != Scheme(environment)?.Name)];

    public IReadOnlyList<LocationModel> Plan(IReadOnlyList<HostedProcess> routed)
    {
        var owners = new Dictionary<string, HostedProcess>(StringComparer.Ordinal);
        var locations = new List<LocationModel>();
        foreach (var process in routed)
        {
            var route = process.Route!;
            var folder = route.EndsWith('/') ? route : route + "/";
            if (!owners.TryAdd(folder, process))
            {
                notes.Report(
                    PlanFindings.RouteTaken,
                    Severity.Error,
                    process.Process.Definition,
                    $"the route {route} of process '{process.Name}' is taken by process '{owners[folder].Name}'",
                    "give it a route of its own, or none");
                continue;
            }

            var location = Location(process, folder);
            locations.Add(location);
            if (folder != route)
            {
                // Without this nginx answers a request for the bare path with a redirect, which loses the body of a POST.
                locations.Add(location with { Path = route, IsExact = true });
            }
        }

        return locations;
    }

    private LocationModel Location(HostedProcess process, string path)
    {
        var name = _names.For(process.Name);
        var idle = IdleConnections.Of(process.Process.Lifecycle, environment.Host);
        if (idle < IdleConnections.Most)
        {
            notes.Decide(process.Name, $"each of nginx's processes keeps {idle} idle connections to it", "the limit of its connections counts idle ones, and half of them are left to requests");
        }

        return new LocationModel
        {
            Path = path,
            IsExact = false,
            Upstream = new UpstreamModel
            {
                Name = name,
                Address = process.Upstream!,
                KeepAliveConnections = idle,
                KeepAliveSeconds = idle == 0 ? null : KeepAlive(process.Process.Lifecycle.KeepAliveSeconds),
            },
            SpeaksTls = process.Process.SpeaksTls,
            RateLimit = process.Process.Definition.RateLimit is { } limit ? Limit(name, limit) : null,
            Forwarding = Forwarding(process.Process.Lifecycle),
        };
    }

    private ForwardingModel Forwarding(ServerLifecycle lifecycle) => new()
    {
        Prefix = prefix,
        HasWebsockets = lifecycle.Websockets,
        ReadTimeout = Math.Max(DefaultReadTimeout, lifecycle.GracefulSeconds),
        SchemeHeader = _schemeHeader,
        RemovedHeaders = _removedHeaders,
        HasStrictTransport = tls?.StrictTransport is not null,
    };

    /// <summary>A second less than the server: a request sent while the server hangs up would be answered with 502.</summary>
    private static int? KeepAlive(int? serverSeconds) => serverSeconds > 1 ? Math.Min(serverSeconds.Value - 1, DefaultReadTimeout) : null;

    private static RateLimitModel Limit(string name, RateLimit limit) => new()
    {
        RequestZone = name + "_requests",
        ConnectionZone = name + "_connections",
        RequestsPerSecond = limit.RequestsPerSecond,
        Burst = limit.Burst,
        Connections = limit.Connections,
    };

    private static SchemeHeaderModel? Scheme(DeployEnvironment environment)
    {
        var header = SchemeHeader.Of(environment.Django);
        return header is null or { Name: "X-Forwarded-Proto" } ? null
            : environment.Tls is null ? header with { Value = "" }
            : header;
    }
}
