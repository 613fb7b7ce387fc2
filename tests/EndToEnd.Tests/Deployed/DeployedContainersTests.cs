using System.Net;
using System.Text;
using System.Text.Json;
using EndToEnd.Tests.Samples;
using Prodserver.Testing;
using Prodserver.Testing.Hosts;

namespace EndToEnd.Tests.Deployed;

/// <summary>The shop runs in containers of a real Docker engine, from the rendered Dockerfile and the rendered compose file.</summary>
[RequiresContainers]
public sealed class DeployedContainersTests
{
    private static readonly Uri Pages = new("http://shop.example.com:8000");

    private static readonly Uri Admin = new("http://shop.example.com:8001");

    private ShopContainers _shop = null!;

    private HttpClient _client = null!;

    [OneTimeSetUp]
    public async Task StartAsync()
    {
        _shop = new ShopContainers();
        ImageSecrets.LayInto(_shop);
        await _shop.StartAsync(ImageSecrets.InUse);
        _client = Client();
        await WaitForAsync(Pages, "/healthz/");
        await WaitForAsync(Admin, "/admin/login/");
    }

    [OneTimeTearDown]
    public void Leave()
    {
        _client?.Dispose();
        _shop?.Dispose();
    }

    [Test]
    public async Task Should_serve_a_page_the_admin_and_a_health_check()
    {
        using var page = await _client.GetAsync(Pages);
        using var health = await _client.GetAsync(new Uri(Pages, "/healthz/"));
        using var admin = await _client.GetAsync(new Uri(Admin, "/admin/login/"));

        Assert.That(
            new[] { page, health, admin }.Select(response => (response.StatusCode, response.Content.Headers.ContentType?.MediaType)),
            Is.EqualTo(new[] { "text/html", "text/plain", "text/html" }.Select(type => (HttpStatusCode.OK, type))));
    }

    [TestCase("web")]
    [TestCase("backoffice")]
    public void Should_be_healthy(string service) =>
        Assert.That(() => _shop.Inspect(ShopContainers.Container(service), "{{.State.Health.Status}}"), Is.EqualTo("healthy").After(60_000, 500));

    /// <summary>The image alone, as an orchestrator without the compose file starts it.</summary>
    [Test]
    public void Should_be_healthy_by_its_own_command_and_check()
    {
        _shop.Engine.Require(
            "docker", "run", "--detach", "--name", "alone", "--read-only", "--tmpfs", "/tmp", "--cap-drop", "ALL", "--env", "DJANGO_SECRET_KEY=for this test",
            ShopContainers.Image);

        Assert.That(() => _shop.Inspect("alone", "{{.State.Health.Status}}"), Is.EqualTo("healthy").After(60_000, 500));
        _shop.Engine.Require("docker", "rm", "--force", "alone");
    }

    [TestCase(5)]
    [TestCase(70_000)]
    public async Task Should_send_a_websocket_message_back(int length)
    {
        using var network = Visitor.To(_shop.Engine);

        Assert.That(await Echo.AnswersAsync(new Uri("ws://shop.example.com:8000/ws/"), network, length), Is.True);
    }

    [Test]
    public async Task Should_write_an_order_and_confirm_it_in_its_worker()
    {
        using var network = Visitor.To(_shop.Engine);
        using var browser = new ShopBrowser(Pages, network);

        var status = await browser.OrderAsync("Cocoa");

        Assert.That(status, Is.EqualTo(HttpStatusCode.Redirect));
        Assert.That(async () => await browser.PageAsync(), Does.Contain("<li>Cocoa, confirmed</li>").After(30_000, 200));
    }

    [Test]
    public async Task Should_refuse_a_foreign_name()
    {
        using var response = await _client.GetAsync(new Uri("http://evil.example.com:8000/"));

        Assert.That(response.StatusCode, Is.EqualTo(HttpStatusCode.BadRequest));
    }

    /// <summary>Nothing but Django limits a body here. It reads the order to look for the token of the cookie, which is not there.</summary>
    [TestCase(2_621_440, HttpStatusCode.Forbidden)]
    [TestCase(2_621_441, HttpStatusCode.BadRequest)]
    public async Task Should_take_a_body_up_to_djangos_own_limit(int length, HttpStatusCode status)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(Pages, "/orders/"))
        {
            Content = new StringContent("product=" + new string('x', length - "product=".Length), Encoding.ASCII, "application/x-www-form-urlencoded"),
            Headers = { { "Cookie", "csrftoken=" + new string('a', 64) }, { "Referer", "https://shop.example.com:8000/" } },
        };
        using var response = await _client.SendAsync(request);

        Assert.That(response.StatusCode, Is.EqualTo(status));
    }

    [Test]
    public void Should_publish_its_ports_on_the_loopback_only() => Assert.That(
        new[] { "web", "backoffice", "worker" }.Select(service => _shop.Engine.Run(TimeSpan.FromSeconds(10), "docker", "port", ShopContainers.Container(service)).Output),
        Is.EqualTo(new[] { "8000/tcp -> 127.0.0.1:8000", "8001/tcp -> 127.0.0.1:8001", "" }));

    [Test]
    public void Should_have_the_collected_static_files()
    {
        var copy = Path.Combine(TestContext.CurrentContext.WorkDirectory, "shop.css");
        _shop.Engine.Require("docker", "cp", ShopContainers.Container("web") + ":/srv/shop/current/staticfiles/shop/shop.css", copy);

        Assert.That(File.ReadAllBytes(copy), Is.EqualTo(File.ReadAllBytes(RepositoryFolder.Combine("samples", "shop", "shop", "static", "shop", "shop.css"))));
    }

    [TestCase("web")]
    [TestCase("backoffice")]
    [TestCase("worker")]
    public void Should_run_without_root_capabilities_or_a_way_to_them(string service)
    {
        var status = _shop.Execute(service, "cat", "/proc/1/status").Output.Split('\n').Select(line => line.Replace('\t', ' ')).ToList();

        Assert.That(status, Is.SupersetOf(new[]
        {
            "Uid: 10001 10001 10001 10001",
            "Gid: 10001 10001 10001 10001",
            "CapPrm: 0000000000000000",
            "CapEff: 0000000000000000",
            "CapBnd: 0000000000000000",
            "NoNewPrivs: 1",
            "Seccomp: 2",
        }));
    }

    [TestCase("/file", 1)]
    [TestCase("/srv/shop/current/file", 1)]
    [TestCase("/srv/shop/venv/file", 1)]
    [TestCase("/tmp/file", 0)]
    [TestCase("/var/lib/shop/file", 0)]
    public void Should_write_to_its_state_and_to_a_folder_in_memory_only(string file, int code) =>
        Assert.That(_shop.Execute("web", "touch", file).ExitCode, Is.EqualTo(code));

    [Test]
    public void Should_start_by_the_words_of_its_command_without_a_shell()
    {
        using var config = JsonDocument.Parse(_shop.Inspect(ShopContainers.Image, "{{json .Config}}"));
        string[] Words(string name) =>
            config.RootElement.TryGetProperty(name, out var words) && words.ValueKind == JsonValueKind.Array
                ? [.. words.EnumerateArray().Select(word => word.GetString()!)]
                : [];

        Assert.Multiple(() =>
        {
            Assert.That(Words("Entrypoint"), Is.Empty);
            Assert.That(Words("Cmd")[..2], Is.EqualTo(new[] { "uvicorn", "shop.asgi:application" }));
            Assert.That(config.RootElement.GetProperty("Healthcheck").GetProperty("Test")[0].GetString(), Is.EqualTo("CMD"));
            Assert.That(config.RootElement.GetProperty("User").GetString(), Is.EqualTo("10001:10001"));
            Assert.That(_shop.Processes("web").Select(process => process.Command), Is.All.Match("^(/sbin/docker-init|/srv/shop/venv/bin/python)"));
        });
    }

    [Test]
    public void Should_have_no_secret_in_any_layer_nor_where_docker_shows_things() => Assert.Multiple(() =>
    {
        foreach (var (place, holder) in ImageSecrets.Places(_shop))
        {
            Assert.That(ImageSecrets.FoundIn(holder), Is.EqualTo(new[] { ImageSecrets.Control }), place);
        }
    });

    [TestCase("web", "8000", "/healthz/")]
    [TestCase("backoffice", "8001", "/admin/login/")]
    [TestCase("worker", "8000", "/healthz/")]
    public async Task Should_start_a_process_again_that_was_killed(string service, string port, string path)
    {
        var before = _shop.Processes(service);

        _shop.Engine.Require("kill", "-KILL", before.Single(process => process.Parent == before[0].Number).Number);

        Assert.That(() => _shop.Inspect(ShopContainers.Container(service), "{{.RestartCount}} {{.State.Running}}"), Is.EqualTo("1 true").After(30_000, 200));
        await WaitForAsync(new Uri("http://shop.example.com:" + port), path);
    }

    [Test]
    public async Task Should_end_within_its_time_when_it_is_restarted()
    {
        var before = _shop.Processes("web")[0].Number;
        var since = _shop.Engine.Require("date", "+%s");

        _shop.Compose("restart", "web");
        await WaitForAsync(Pages, "/healthz/");

        Assert.That(_shop.Processes("web")[0].Number, Is.Not.EqualTo(before));
        Assert.That(
            _shop.Engine.Require(
                "docker", "events", "--since", since, "--until", _shop.Engine.Require("date", "+%s"), "--filter", "event=kill",
                "--filter", "container=" + ShopContainers.Container("web"), "--format", "{{.Actor.Attributes.signal}}"),
            Is.EqualTo("15"));
    }

    private HttpClient Client() => new(Visitor.To(_shop.Engine))
    {
        Timeout = TimeSpan.FromMinutes(1),
        // What nginx in front of it says of each request.
        DefaultRequestHeaders = { { "X-Forwarded-Proto", "https" } },
    };

    private async Task WaitForAsync(Uri address, string path)
    {
        for (var attempt = 0; attempt < 150; attempt++)
        {
            try
            {
                using var response = await _client.GetAsync(new Uri(address, path));
                if (response.IsSuccessStatusCode)
                {
                    return;
                }
            }
            catch (HttpRequestException)
            {
                // Docker's proxy hangs up while nothing listens in the container.
            }

            await Task.Delay(200);
        }

        Assert.Fail($"{path} is not served: {_shop.Compose("logs", "--tail=50")}");
    }
}
