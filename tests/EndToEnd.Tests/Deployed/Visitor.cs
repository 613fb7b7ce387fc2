using System.Net.Security;
using System.Net.Sockets;
using System.Security.Cryptography.X509Certificates;
using Prodserver.Testing;
using Prodserver.Testing.Hosts;

namespace EndToEnd.Tests.Deployed;

/// <summary>How the clients of the .NET base library reach what was deployed: every name is its loopback.</summary>
internal static class Visitor
{
    /// <summary>The nginx of a host; its own certificate is the one that is trusted.</summary>
    public static SocketsHttpHandler To(SystemdHost host)
    {
        using var trusted = X509Certificate2.CreateFromPem(File.ReadAllText(host.Outside("/etc/ssl/shop/fullchain.pem")));
        var bytes = trusted.RawData;
        var handler = To(host.Connect);
        handler.SslOptions = new SslClientAuthenticationOptions
        {
            RemoteCertificateValidationCallback = (_, certificate, _, _) => certificate is not null && certificate.GetRawCertData().AsSpan().SequenceEqual(bytes),
        };
        return handler;
    }

    /// <summary>The nginx of a host, without TLS.</summary>
    public static SocketsHttpHandler Plainly(SystemdHost host) => To(host.Connect);

    /// <summary>The ports that containers publish.</summary>
    public static SocketsHttpHandler To(DockerEngine engine) => To(engine.Connect);

    private static SocketsHttpHandler To(Func<int, Socket> connect) => new()
    {
        AllowAutoRedirect = false,
        UseCookies = false,
        ConnectCallback = (context, _) => ValueTask.FromResult<Stream>(new NetworkStream(connect(context.DnsEndPoint.Port), ownsSocket: true)),
    };
}
