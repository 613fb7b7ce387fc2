using System.Net.Security;
using System.Net.Sockets;
using System.Security.Cryptography.X509Certificates;
using Prodserver.Testing.Hosts;

namespace EndToEnd.Tests.Deployed;

/// <summary>How the clients of the .NET base library reach the nginx of a host: every name is the host, and its own certificate is the one they trust.</summary>
internal static class Visitor
{
    public static SocketsHttpHandler To(SystemdHost host)
    {
        using var trusted = X509Certificate2.CreateFromPem(File.ReadAllText(host.Outside("/etc/ssl/shop/fullchain.pem")));
        var bytes = trusted.RawData;
        return new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            UseCookies = false,
            ConnectCallback = (context, _) => ValueTask.FromResult<Stream>(new NetworkStream(host.Connect(context.DnsEndPoint.Port), ownsSocket: true)),
            SslOptions = new SslClientAuthenticationOptions
            {
                RemoteCertificateValidationCallback = (_, certificate, _, _) => certificate is not null && certificate.GetRawCertData().AsSpan().SequenceEqual(bytes),
            },
        };
    }
}
