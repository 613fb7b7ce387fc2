using EndToEnd.Tests.Programs;
using Prodserver.Testing;

namespace EndToEnd.Tests.Samples;

/// <summary>The smallest sample runs too.</summary>
[RequiresTool(Tools.Python)]
[RequiresTool("django-admin")]
[RequiresTool("uvicorn")]
public sealed class SingleTests
{
    [TestCase("myproject.settings")]
    [TestCase("myproject.settings_dev")]
    public async Task Should_serve_its_page(string settings)
    {
        using var single = new Sample("single");
        var address = new Uri($"http://127.0.0.1:{Loopback.FreePort()}");
        using var server = single.Program(settings, "/usr/bin/uvicorn", "myproject.asgi:application", $"--port={address.Port}").Launch();
        await Loopback.WaitForAsync(server, address);

        using var client = new HttpClient();
        var page = await client.GetStringAsync(address);

        Assert.That(page, Is.EqualTo("It works."));
    }
}
