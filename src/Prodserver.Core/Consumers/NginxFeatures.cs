namespace Prodserver.Core.Consumers;

/// <summary>What the site uses of newer versions of nginx. Source: https://nginx.org/en/CHANGES.</summary>
public static class NginxFeatures
{
    private const string Program = "nginx";

    /// <summary>Without it nginx would keep connections for longer than servers do, and answer 502 now and then.</summary>
    public static readonly ConsumerFeature ClosesIdleUpstreams = new(Program, "keepalive_timeout in upstream", "1.15.3", null);

    public static readonly ConsumerFeature RejectsHandshake = new(
        Program, "ssl_reject_handshake", "1.19.4", "a client that asks for a foreign name sees the site's certificate before the connection is closed");

    public static readonly ConsumerFeature HasHttp2Directive = new(
        Program, "http2 on", "1.25.1", "HTTP/2 is switched on by a parameter of 'listen', which newer versions call deprecated");

    /// <summary>In the order of their versions.</summary>
    public static IReadOnlyList<ConsumerFeature> All { get; } = [ClosesIdleUpstreams, RejectsHandshake, HasHttp2Directive];
}
