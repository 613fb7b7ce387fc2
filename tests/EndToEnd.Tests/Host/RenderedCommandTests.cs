using System.Net;
using System.Text.Json;
using EndToEnd.Tests.Programs;
using EndToEnd.Tests.Samples;
using Prodserver.Testing;

namespace EndToEnd.Tests.Host;

/// <summary>The command lines of commands.json start the real servers, word for word.</summary>
[RequiresTool(Tools.Python)]
[RequiresTool("django-admin")]
[RequiresTool("uvicorn")]
[RequiresTool("gunicorn")]
public sealed class RenderedCommandTests
{
    [TestCase("development")]
    [TestCase("staging")]
    [TestCase("production")]
    public async Task Should_start_the_servers_of_the_shop(string environment)
    {
        using var shop = new Sample("shop");
        var port = Loopback.FreePort();
        shop.UseDebiansVersions();
        shop.Change("prodserver.yaml", "\nvariables:\n", $"\nvariables:\n  PORT: \"{port}\"\n");
        using var commands = await DeployAsync(shop, environment);
        var web = Process(commands, "web");
        var backoffice = Process(commands, "backoffice");
        await shop.Manage($"shop.settings.{environment}", "migrate", "--verbosity=0").RunAsync();

        using var pages = Start(shop, web).Launch();
        using var admin = Start(shop, backoffice).Launch();
        var address = new Uri($"http://127.0.0.1:{port}");
        await Loopback.WaitForAsync(pages, address);
        await Loopback.WaitForAsync(admin, new Uri($"http://127.0.0.1:{port + 1}"));

        using var client = new HttpClient();
        using var health = await client.GetAsync(new Uri(address, "/healthz/"));
        using var page = await client.GetAsync(address);
        using var login = await client.GetAsync(new Uri($"http://127.0.0.1:{port + 1}/admin/login/"));
        var echo = await Loopback.EchoAsync(new Uri($"ws://127.0.0.1:{port}/ws/"), "hello");

        Assert.Multiple(() =>
        {
            Assert.That(health.StatusCode, Is.EqualTo(HttpStatusCode.OK));
            Assert.That(page.StatusCode, Is.EqualTo(HttpStatusCode.OK));
            Assert.That(login.StatusCode, Is.EqualTo(HttpStatusCode.OK));
            Assert.That(echo, Is.EqualTo("hello"));
        });
    }

    private static async Task<JsonDocument> DeployAsync(Sample shop, string environment)
    {
        var output = Path.Combine(shop.State, "output");
        var result = await BuildHost.Start("--target=Deploy", "--project=" + shop.Path, "--environment=" + environment, "--output=" + output).RunAsync();
        Assert.That(result.ExitCode, Is.Zero, result.Output);
        return JsonDocument.Parse(await File.ReadAllTextAsync(Path.Combine(output, environment, "commands.json")));
    }

    private static JsonElement Process(JsonDocument commands, string name) =>
        commands.RootElement.GetProperty("processes").EnumerateArray().Single(process => process.GetProperty("name").GetString() == name);

    private static ProgramStart Start(Sample shop, JsonElement process) =>
        new([.. process.GetProperty("argv").EnumerateArray().Select((word, index) => index == 0 ? "/usr/bin/" + word.GetString() : word.GetString()!)])
        {
            WorkingDirectory = shop.Path,
            Environment = process.GetProperty("environment").EnumerateObject()
                .ToDictionary(variable => variable.Name, variable => variable.Value.GetString()!)
                .Append(new("DJANGO_SECRET_KEY", "for this test"))
                .Where(variable => variable.Key != "SHOP_STATE_DIR")
                .Append(new("SHOP_STATE_DIR", shop.State))
                .ToDictionary(),
        };
}
