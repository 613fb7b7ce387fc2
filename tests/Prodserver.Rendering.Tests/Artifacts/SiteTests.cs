using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using Prodserver.Testing;

namespace Prodserver.Rendering.Tests.Artifacts;

/// <summary>What a client meets at a running nginx with the site of <see cref="Situation"/>'s usual project.</summary>
[RequiresTool("nginx")]
public sealed class SiteTests
{
    private NginxHost _host = null!;
    private EchoUpstream _upstream = null!;
    private HttpClient _client = null!;

    [OneTimeSetUp]
    public void Start()
    {
        _host = new NginxHost(Situation.All[0].ForDebian12());
        _host.WriteStatic("app.css", new string('a', 100_000));
        _host.WriteStatic("app.0123456789ab.css", "b");
        _upstream = new EchoUpstream(_host.SocketOf("web"))
        {
            Headers = "Content-Type: text/plain\r\nStrict-Transport-Security: max-age=1\r\nX-Content-Type-Options: other\r\n",
        };
        _host.Start();
        _client = new HttpClient(new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            ConnectCallback = async (context, cancellation) =>
            {
                var socket = new Socket(SocketType.Stream, ProtocolType.Tcp);
                await socket.ConnectAsync(context.DnsEndPoint.Port == 443 ? _host.Https : _host.Http, cancellation);
                return new NetworkStream(socket, ownsSocket: true);
            },
            SslOptions = new SslClientAuthenticationOptions { RemoteCertificateValidationCallback = IsOfTheShop },
        });
    }

    [OneTimeTearDown]
    public void Stop()
    {
        _client.Dispose();
        _host.Dispose();
        _upstream.Dispose();
    }

    [Test]
    public async Task Should_overwrite_what_a_client_says_about_itself()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "https://shop.example.com/a%2Fb//c?x=%2F");
        foreach (var header in new[] { "X-Forwarded-For", "X-Forwarded-Proto", "X-Forwarded-Host", "X-Forwarded-Port", "X-Real-IP", "Forwarded", "Proxy" })
        {
            request.Headers.TryAddWithoutValidation(header, "evil");
        }

        using var response = await _client.SendAsync(request);

        Assert.That(await response.Content.ReadAsStringAsync(), Is.EqualTo(string.Join("\r\n", [
            "GET /a%2Fb//c?x=%2F HTTP/1.1",
            "Host: shop.example.com",
            "X-Real-IP: 127.0.0.1",
            "X-Forwarded-For: 127.0.0.1",
            "X-Forwarded-Proto: https",
            $"X-Forwarded-Port: {_host.Https.Port}",
            "",
            "",
        ])));
    }

    [Test]
    public async Task Should_redirect_from_http_to_https()
    {
        using var response = await _client.GetAsync(new Uri("http://www.shop.example.com/a?b=c"));

        Assert.That(((int)response.StatusCode, response.Headers.Location?.OriginalString), Is.EqualTo((308, "https://www.shop.example.com/a?b=c")));
    }

    [TestCase("other.example.com")]
    [TestCase("127.0.0.1")]
    [TestCase("shop.example.com.evil.test")]
    public void Should_hang_up_on_another_host_name(string host) => Assert.Multiple(() =>
    {
        Assert.That(() => _client.GetAsync(new Uri($"http://{host}/")), Throws.InstanceOf<HttpRequestException>());
        Assert.That(() => _client.GetAsync(new Uri($"https://{host}/")), Throws.InstanceOf<HttpRequestException>());
    });

    [Test]
    public async Task Should_hang_up_on_a_name_that_differs_from_the_one_of_the_handshake() =>
        Assert.That(await SpeakTls("GET / HTTP/1.1\r\nHost: other.example.com\r\n\r\n"), Is.Empty);

    [Test]
    public async Task Should_keep_connections_to_the_upstream()
    {
        var before = _upstream.Connections;
        for (var i = 0; i < 20; i++)
        {
            using var response = await _client.GetAsync(new Uri("https://shop.example.com/"));
        }

        Assert.That(_upstream.Connections - before, Is.LessThanOrEqualTo(1));
    }

    [Test]
    public async Task Should_pass_a_websocket_on()
    {
        var answer = await SpeakTls("GET /ws/ HTTP/1.1\r\nHost: shop.example.com\r\nConnection: keep-alive, Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Key: x\r\n\r\n");

        Assert.That(answer, Does.Contain("\r\nUpgrade: websocket\r\nConnection: upgrade\r\n").And.Contain("\r\nSec-WebSocket-Key: x\r\n"));
    }

    [TestCase(2621440, HttpStatusCode.OK)]
    [TestCase(2621441, HttpStatusCode.RequestEntityTooLarge)]
    public async Task Should_take_bodies_up_to_the_limit_of_django(int bytes, HttpStatusCode status)
    {
        using var body = new ByteArrayContent(new byte[bytes]);
        using var response = await _client.PostAsync(new Uri("https://shop.example.com/upload"), body);

        Assert.That(response.StatusCode, Is.EqualTo(status));
    }

    [TestCase("app.css", 3600)]
    [TestCase("app.0123456789ab.css", 315360000)]
    public async Task Should_let_static_files_be_kept_as_their_names_allow(string file, int seconds)
    {
        using var response = await _client.GetAsync(new Uri("https://shop.example.com/static/" + file));

        Assert.That(
            (response.StatusCode, response.Headers.CacheControl?.MaxAge?.TotalSeconds, Header(response, "Strict-Transport-Security")),
            Is.EqualTo((HttpStatusCode.OK, (double?)seconds, "max-age=31536000")));
    }

    [Test]
    public async Task Should_say_each_security_header_once()
    {
        using var response = await _client.GetAsync(new Uri("https://shop.example.com/"));

        Assert.That(
            (Header(response, "Strict-Transport-Security"), Header(response, "X-Content-Type-Options"), Header(response, "Server")),
            Is.EqualTo(("max-age=31536000", "nosniff", "nginx")));
    }

    [Test]
    public async Task Should_compress_text()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "https://shop.example.com/static/app.css");
        request.Headers.AcceptEncoding.ParseAdd("gzip");
        using var response = await _client.SendAsync(request);

        Assert.That((string.Join(',', response.Content.Headers.ContentEncoding), (await response.Content.ReadAsByteArrayAsync()).Length < 1000), Is.EqualTo(("gzip", true)));
    }

    [Test]
    public async Task Should_speak_http_2()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "https://shop.example.com/") { Version = HttpVersion.Version20, VersionPolicy = HttpVersionPolicy.RequestVersionExact };
        using var response = await _client.SendAsync(request);

        Assert.That(response.Version, Is.EqualTo(HttpVersion.Version20));
    }

    private async Task<string> SpeakTls(string request)
    {
        using var connection = new TcpClient();
        await connection.ConnectAsync(_host.Https);
        using var tls = new SslStream(connection.GetStream(), false, IsOfTheShop);
        await tls.AuthenticateAsClientAsync("shop.example.com");
        await tls.WriteAsync(Encoding.Latin1.GetBytes(request));
        var answer = new byte[4096];
        var length = await tls.ReadAtLeastAsync(answer, 300, throwOnEndOfStream: false);
        return Encoding.Latin1.GetString(answer, 0, length);
    }

    /// <summary>The certificate that the site names; nobody has signed it.</summary>
    private static bool IsOfTheShop(object sender, X509Certificate? certificate, X509Chain? chain, SslPolicyErrors errors) =>
        certificate?.Subject == "CN=shop.example.com";

    private static string Header(HttpResponseMessage response, string name) =>
        string.Join(" | ", response.Headers.TryGetValues(name, out var values) ? values : []);
}
