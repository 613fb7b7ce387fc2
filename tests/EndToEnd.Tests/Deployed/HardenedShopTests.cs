using System.Globalization;
using System.Net;
using EndToEnd.Tests.Samples;
using Prodserver.Testing.Hosts;

namespace EndToEnd.Tests.Deployed;

/// <summary>
/// The shop serves, writes and works off its queue under each profile besides the default, which <see cref="DeployedShopTests"/> has; a process with a
/// port of its own below 1024 does so under the default.
/// </summary>
[RequiresSystemdHost]
[TestFixture("strict", 81)]
[TestFixture("compat", 82)]
public sealed class HardenedShopTests(string profile, int ownPort)
{
    private readonly string _name = "shop-" + profile;

    private HttpClient _client = null!;

    private static SystemdHost Host => SharedHost.Get();

    private Uri Site => new($"https://{_name}.example.com");

    [OneTimeSetUp]
    public async Task InstallAsync()
    {
        await new ShopInstallation(Host, _name, AddHardening).InstallAsync();
        _client = new HttpClient(Visitor.To(Host)) { Timeout = TimeSpan.FromMinutes(1) };
        // For a moment, nginx's old workers refuse a name that they don't know yet.
        Assert.That(async () => await StatusAsync(new Uri(Site, "/healthz/")), Is.EqualTo(HttpStatusCode.OK).After(30_000, 200));
    }

    [OneTimeTearDown]
    public void Leave() => _client?.Dispose();

    [TestCase("/")]
    [TestCase("/healthz/")]
    [TestCase("/static/shop/shop.css")]
    [TestCase("/admin/login/")]
    public async Task Should_serve(string path)
    {
        using var response = await _client.GetAsync(new Uri(Site, path));

        Assert.That(response.StatusCode, Is.EqualTo(HttpStatusCode.OK));
    }

    [Test]
    public async Task Should_send_a_websocket_message_back()
    {
        using var network = Visitor.To(Host);

        Assert.That(await Echo.AnswersAsync(new Uri($"wss://{_name}.example.com/ws/"), network, 1000), Is.True);
    }

    [Test]
    public async Task Should_write_an_order_and_confirm_it_in_its_worker()
    {
        using var network = Visitor.To(Host);
        using var browser = new ShopBrowser(Site, network, _name + ".example.com");

        var status = await browser.OrderAsync("Milk");

        Assert.That(status, Is.EqualTo(HttpStatusCode.Redirect));
        Assert.That(async () => await browser.PageAsync(), Does.Contain("<li>Milk, confirmed</li>").After(30_000, 200));
    }

    [Test]
    public async Task Should_serve_at_a_port_of_its_own_below_1024_and_not_as_root()
    {
        var address = new Uri(string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{ownPort}/healthz/"));

        Assert.That(async () => await StatusAsync(address), Is.EqualTo(HttpStatusCode.OK).After(30_000, 200));
        Assert.That(
            Host.Run("ps", "--no-headers", "-o", "user:32", "--pid", Host.Run("systemctl", "show", "--property=MainPID", "--value", _name + "-door")),
            Is.EqualTo(_name));
    }

    private void AddHardening(Sample shop)
    {
        shop.Change("prodserver.yaml", "\nversions:", $"\nhardening: {profile}\nversions:");
        shop.Change("prodserver.yaml", "\nprocesses:\n", string.Create(
            CultureInfo.InvariantCulture,
            $$"""

            processes:
              door:
                backend: django_prodserver.backends.uvicorn.UvicornServer
                args: {host: 127.0.0.1, port: "{{ownPort}}"}
                hardening: standard

            """));
    }

    private async Task<HttpStatusCode?> StatusAsync(Uri address)
    {
        try
        {
            using var response = await _client.GetAsync(address);
            return response.StatusCode;
        }
        catch (HttpRequestException)
        {
            // Nothing listens there until the process does.
            return null;
        }
    }
}
