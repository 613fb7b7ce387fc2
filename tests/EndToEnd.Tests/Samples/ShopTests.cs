using System.Net;
using EndToEnd.Tests.Programs;
using Prodserver.Testing;

namespace EndToEnd.Tests.Samples;

/// <summary>The shop is a real project: it runs on Debian's Django, uvicorn and gunicorn.</summary>
[RequiresTool(Tools.Python)]
[RequiresTool("django-admin")]
[RequiresTool("celery")]
public sealed class ShopTests
{
    [TestCase("shop.settings.development")]
    [TestCase("shop.settings.staging")]
    [TestCase("shop.settings.production")]
    public async Task Should_pass_djangos_own_check(string settings)
    {
        using var shop = new Sample("shop");

        var result = await shop.Manage(settings, "check").RunAsync();

        Assert.That(result, Is.EqualTo(new ProgramResult(0, "System check identified no issues (0 silenced).\n")));
    }

    [Test]
    public async Task Should_have_a_migration_for_every_model()
    {
        using var shop = new Sample("shop");

        var result = await shop.Manage(null, "makemigrations", "--check", "--dry-run").RunAsync();

        Assert.That(result, Is.EqualTo(new ProgramResult(0, "No changes detected\n")));
    }

    [TestCase("shop.settings.staging")]
    [TestCase("shop.settings.production")]
    public async Task Should_not_start_without_its_secret(string settings)
    {
        using var shop = new Sample("shop");
        var check = shop.Manage(null, "check", "--settings=" + settings);

        var result = await check.RunAsync();

        Assert.That(result.ExitCode, Is.EqualTo(1));
        Assert.That(result.Output, Does.EndWith("KeyError: 'DJANGO_SECRET_KEY'\n"));
    }

    [Test]
    public async Task Should_collect_its_static_files()
    {
        using var shop = new Sample("shop");

        var result = await shop.Manage("shop.settings.production", "collectstatic", "--noinput", "--verbosity=0").RunAsync();

        Assert.That(result, Is.EqualTo(new ProgramResult(0, "")));
        Assert.That(Path.Combine(shop.Path, "staticfiles", "shop", "shop.css"), Does.Exist);
    }

    [Test]
    [RequiresTool("uvicorn")]
    public async Task Should_serve_a_page_its_static_files_a_health_check_and_a_websocket_in_development()
    {
        using var shop = new Sample("shop");
        await shop.Manage("shop.settings.development", "migrate", "--verbosity=0").RunAsync();
        var address = new Uri($"http://127.0.0.1:{Loopback.FreePort()}");
        using var server = shop.Program(
            "shop.settings.development", "/usr/bin/uvicorn", "shop.asgi:application", "--host=127.0.0.1", $"--port={address.Port}").Launch();
        await Loopback.WaitForAsync(server, address);

        using var client = new HttpClient();
        using var page = await client.GetAsync(address);
        using var style = await client.GetAsync(new Uri(address, "/static/shop/shop.css"));
        using var health = await client.GetAsync(new Uri(address, "/healthz/"));
        var echo = await Loopback.EchoAsync(new Uri($"ws://127.0.0.1:{address.Port}/ws/"), "hello");

        Assert.That(page.StatusCode, Is.EqualTo(HttpStatusCode.OK));
        Assert.That(style.Content.Headers.ContentType?.MediaType, Is.EqualTo("text/css"));
        Assert.That(await health.Content.ReadAsStringAsync(), Is.EqualTo("ok"));
        Assert.That(echo, Is.EqualTo("hello"));
    }

    [Test]
    [RequiresTool("gunicorn")]
    public async Task Should_serve_its_admin_under_gunicorn_in_production()
    {
        using var shop = new Sample("shop");
        await shop.Manage("shop.settings.production", "migrate", "--verbosity=0").RunAsync();
        var address = new Uri($"http://127.0.0.1:{Loopback.FreePort()}");
        using var server = shop.Program(
            "shop.settings.production", "/usr/bin/gunicorn", "shop.wsgi:application", $"--bind=127.0.0.1:{address.Port}").Launch();
        await Loopback.WaitForAsync(server, address);

        using var client = new HttpClient();
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(address, "/admin/login/")) { Headers = { Host = "shop.example.com" } };
        using var login = await client.SendAsync(request);
        using var health = await client.GetAsync(new Uri(address, "/healthz/"));

        Assert.That(login.StatusCode, Is.EqualTo(HttpStatusCode.OK));
        Assert.That(health.StatusCode, Is.EqualTo(HttpStatusCode.OK));
    }

    [Test]
    [RequiresTool("uvicorn")]
    public async Task Should_confirm_an_order_in_its_worker_in_production()
    {
        const string Settings = "shop.settings.production";
        using var shop = new Sample("shop");
        await shop.Manage(Settings, "migrate", "--verbosity=0").RunAsync();
        var address = new Uri($"http://127.0.0.1:{Loopback.FreePort()}");
        using var server = shop.Program(Settings, "/usr/bin/uvicorn", "shop.asgi:application", $"--port={address.Port}").Launch();
        using var worker = shop.Program(Settings, Tools.Python, "-m", "celery", "--app=shop.celery:app", "worker", "--pool=solo").Launch();
        await Loopback.WaitForAsync(server, address);

        using var browser = new ShopBrowser(address);
        var status = await browser.OrderAsync("Tea");

        Assert.That(status, Is.EqualTo(HttpStatusCode.Redirect));
        Assert.That(async () => await browser.PageAsync(), Does.Contain("<li>Tea, confirmed</li>").After(20_000, 200), worker.Output);
    }
}
