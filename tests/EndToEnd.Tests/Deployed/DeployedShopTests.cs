using System.Globalization;
using System.Net;
using System.Security.Authentication;
using EndToEnd.Tests.Samples;
using Prodserver.Testing.Hosts;

namespace EndToEnd.Tests.Deployed;

/// <summary>The shop runs on a Debian host from the rendered units and the rendered site: systemd, nginx with TLS, uvicorn, gunicorn and Celery.</summary>
[RequiresSystemdHost]
public sealed class DeployedShopTests
{
    private const string Shop = "https://shop.example.com";

    private HttpClient _client = null!;

    private static SystemdHost Host => SharedHost.Get();

    [OneTimeSetUp]
    public async Task InstallAsync()
    {
        await new ShopInstallation(Host).InstallAsync();
        _client = new HttpClient(Visitor.To(Host)) { Timeout = TimeSpan.FromMinutes(1) };
        await WaitForAsync("/healthz/");
        await WaitForAsync("/admin/login/");
    }

    [OneTimeTearDown]
    public void Leave() => _client?.Dispose();

    [Test]
    public async Task Should_serve_a_page_a_static_file_the_admin_and_a_health_check()
    {
        using var page = await _client.GetAsync(Shop);
        using var style = await _client.GetAsync(Shop + "/static/shop/shop.css");
        using var admin = await _client.GetAsync(Shop + "/admin/login/");
        using var health = await _client.GetAsync(Shop + "/healthz/");

        Assert.Multiple(() =>
        {
            Assert.That(
                new[] { page, style, admin, health }.Select(response => (response.StatusCode, response.Content.Headers.ContentType?.MediaType)),
                Is.EqualTo(new[] { "text/html", "text/css", "text/html", "text/plain" }.Select(type => (HttpStatusCode.OK, type))));
            Assert.That(
                new[] { page, style }.Select(response => response.Headers.GetValues("Strict-Transport-Security")), Is.All.EqualTo(new[] { "max-age=31536000" }));
        });
    }

    [Test]
    public async Task Should_speak_http_2()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, Shop) { Version = HttpVersion.Version20, VersionPolicy = HttpVersionPolicy.RequestVersionExact };
        using var response = await _client.SendAsync(request);

        Assert.That((response.Version, response.StatusCode), Is.EqualTo((HttpVersion.Version20, HttpStatusCode.OK)));
    }

    [TestCase(5)]
    [TestCase(70_000)]
    public async Task Should_send_a_websocket_message_back(int length)
    {
        using var network = Visitor.To(Host);

        Assert.That(await Echo.AnswersAsync(new Uri("wss://shop.example.com/ws/"), network, length), Is.True);
    }

    [Test]
    public async Task Should_confirm_an_order_in_its_worker()
    {
        using var network = Visitor.To(Host);
        using var browser = new ShopBrowser(new Uri(Shop), network);

        var status = await browser.OrderAsync("Coffee");

        Assert.That(status, Is.EqualTo(HttpStatusCode.Redirect));
        Assert.That(async () => await browser.PageAsync(), Does.Contain("<li>Coffee, confirmed</li>").After(30_000, 200));
    }

    [TestCase("shop.example.com")]
    [TestCase("www.shop.example.com")]
    public async Task Should_redirect_to_tls_and_keep_the_name_and_the_query(string name)
    {
        using var response = await _client.GetAsync($"http://{name}/orders/?page=2");

        Assert.That((response.StatusCode, response.Headers.Location), Is.EqualTo((HttpStatusCode.PermanentRedirect, new Uri($"https://{name}/orders/?page=2"))));
    }

    /// <param name="address">Behind nginx's socket, uvicorn takes the client's address from the header that nginx sets; gunicorn leaves it empty.</param>
    [TestCase("/seen/", "127.0.0.1")]
    [TestCase("/admin/seen/", "")]
    public async Task Should_overwrite_what_a_client_says_about_itself(string path, string address)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, Shop + path)
        {
            Headers =
            {
                { "X-Forwarded-For", "6.6.6.6" },
                { "X-Real-IP", "6.6.6.6" },
                { "X-Forwarded-Proto", "http" },
                { "X-Forwarded-Host", "evil.example.com" },
                { "X-Forwarded-Ssl", "off" },
                { "Forwarded", "for=6.6.6.6;host=evil.example.com;proto=http" },
                { "Proxy", "http://evil.example.com" },
            },
        };
        using var response = await _client.SendAsync(request);

        Assert.That(
            await response.Content.ReadAsStringAsync(),
            Is.EqualTo(
                $$"""{"host": "shop.example.com", "scheme": "https", "address": "{{address}}","""
                + """ "headers": {"X-Real-IP": "127.0.0.1", "X-Forwarded-For": "127.0.0.1", "X-Forwarded-Proto": "https"}}"""));
    }

    [Test]
    public void Should_refuse_a_foreign_name()
    {
        Assert.That(
            async () => await _client.GetAsync("https://evil.example.com/"),
            Throws.TypeOf<HttpRequestException>().With.InnerException.TypeOf<AuthenticationException>());
        Assert.That(
            async () => await _client.GetAsync("http://evil.example.com/"),
            Throws.TypeOf<HttpRequestException>().With.Property(nameof(HttpRequestException.HttpRequestError)).EqualTo(HttpRequestError.ResponseEnded));
    }

    /// <summary>Django refuses an order without a token: what arrives there has passed nginx.</summary>
    [TestCase(2_621_440, HttpStatusCode.Forbidden)]
    [TestCase(2_621_441, HttpStatusCode.RequestEntityTooLarge)]
    public async Task Should_take_a_body_up_to_djangos_own_limit(int length, HttpStatusCode status)
    {
        using var body = new ByteArrayContent(new byte[length]);
        using var response = await _client.PostAsync(Shop + "/orders/", body);

        Assert.That(response.StatusCode, Is.EqualTo(status));
    }

    [Test]
    public async Task Should_answer_every_request_while_it_restarts()
    {
        var before = MainProcess("shop-web");
        var restart = Task.Run(() => Host.Run("systemctl", "restart", "shop-web.service"));
        var statuses = new List<HttpStatusCode>();
        while (!restart.IsCompleted || statuses.Count < 20)
        {
            using var response = await _client.GetAsync(Shop);
            statuses.Add(response.StatusCode);
        }

        await restart;
        Assert.That(statuses, Is.All.EqualTo(HttpStatusCode.OK));
        Assert.That(MainProcess("shop-web"), Is.Not.EqualTo(before));
    }

    [TestCase("shop-web", "/healthz/")]
    [TestCase("shop-backoffice", "/admin/login/")]
    [TestCase("shop-worker", "/healthz/")]
    public async Task Should_start_a_process_again_that_was_killed(string service, string path)
    {
        var before = MainProcess(service);

        Host.Run("kill", "-KILL", Text(before));

        Assert.That(() => MainProcess(service), Is.Not.EqualTo(before).And.GreaterThan(1).After(20_000, 100));
        await WaitForAsync(path);
    }

    [TestCase("shop-backoffice")]
    [TestCase("shop-worker")]
    public void Should_replace_a_worker_that_was_killed(string service)
    {
        Assert.That(() => Workers(service), Is.Not.Empty.After(20_000, 100));
        var before = Workers(service);

        Host.Run("kill", "-KILL", before[0]);

        Assert.That(() => Workers(service).Except(before), Is.Not.Empty.After(20_000, 100));
        Assert.That(() => Workers(service), Has.Length.EqualTo(before.Length).After(20_000, 100));
    }

    private async Task WaitForAsync(string path)
    {
        for (var attempt = 0; attempt < 100; attempt++)
        {
            try
            {
                using var response = await _client.GetAsync(Shop + path);
                if (response.IsSuccessStatusCode)
                {
                    return;
                }
            }
            catch (HttpRequestException)
            {
                // For a moment, nginx's old workers know neither the port nor the name.
            }

            await Task.Delay(200);
        }

        Assert.Fail($"{path} is not served: {Host.Run("systemctl", "status", "--no-pager", "--lines=50", "shop-*")}");
    }

    private static int MainProcess(string service) =>
        int.Parse(Host.Run("systemctl", "show", "--property=MainPID", "--value", service), CultureInfo.InvariantCulture);

    private static string[] Workers(string service) => Host.Run(TimeSpan.FromSeconds(10), "pgrep", "--parent", Text(MainProcess(service))).Output
        .Split('\n', StringSplitOptions.RemoveEmptyEntries);

    private static string Text(int process) => process.ToString(CultureInfo.InvariantCulture);
}
