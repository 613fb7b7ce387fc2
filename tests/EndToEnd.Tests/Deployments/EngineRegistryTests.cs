using System.Text.RegularExpressions;
using Prodserver.Testing.Hosts;

namespace EndToEnd.Tests.Deployments;

/// <summary>Images of releases go to a registry before anything is started from them; its password goes nowhere else.</summary>
[RequiresContainers]
[NonParallelizable]
public sealed class EngineRegistryTests
{
    private const string UserName = "deployer";

    private const string Password = "p4ssw0rd-0f-th3-r3g1stry";

    private const string Variable = "REGISTRY_PASSWORD";

    private EngineShop _shop = null!;

    private string _output = "";

    private IReadOnlyList<string> _seen = [];

    [OneTimeSetUp]
    public async Task DeployAsync()
    {
        _shop = new EngineShop("a-secret-of-django");
        _shop.Sample.Change("prodserver.yaml", "name: registry.example.com/shop", $"name: \"{RegistryStandIn.Server}/shop\"");
        _shop.Sample.Change("prodserver.yaml", "deploy: {to: docker,", $"deploy: {{to: docker, registry: {{username: {UserName}, password: {Variable}}},");
        RegistryStandIn.Start(_shop.Engine, "python:3.11-slim", UserName, Password);
        _shop.Variables[Variable] = Password;
        using var watching = new CancellationTokenSource();
        var seen = Task.Run(() => CommandLines.Watch(Password, watching.Token));

        _output = await _shop.DeployAsync();

        await watching.CancelAsync();
        _seen = await seen;
        TestContext.Out.WriteLine(_output);
    }

    [OneTimeTearDown]
    public void End() => _shop?.Dispose();

    [Test]
    public void Should_push_the_image_that_serves_under_its_release()
    {
        var serving = Regex.Match(_output, "(?m)^docker: release ([0-9]+-[0-9a-f]{12})$").Groups[1].Value;

        Assert.That(RegistryStandIn.Tags(_shop.Engine), Is.EqualTo(new[] { serving }));
        Assert.That(_shop.Engine.Require("docker", "inspect", "--format", "{{.Config.Image}}", $"shop-production-{serving}-web").Trim(), Is.EqualTo($"{RegistryStandIn.Server}/shop:{serving}"));
    }

    [Test]
    public void Should_show_the_password_to_nobody()
    {
        Assert.That(_seen, Is.Empty);
        Assert.That(_output, Does.Not.Contain(Password));
    }

    [TestCase("another-password", "push: .*127\\.0\\.0\\.1:5000.* 401 Unauthorized")]
    [TestCase("", "preflight: REGISTRY_PASSWORD is not set here: it holds the password of deployer at 127\\.0\\.0\\.1:5000")]
    public async Task Should_leave_the_release_before_it_serving_where_the_registry_lets_nobody_in(string password, string message)
    {
        using var kept = _shop.KeepCode();
        VersionPage.Set(_shop.Sample, "unpushed");
        var (before, tags) = (_shop.Image(), RegistryStandIn.Tags(_shop.Engine));
        _shop.Variables[Variable] = password;

        var result = await _shop.RunAsync("Deploy");

        _shop.Variables[Variable] = Password;
        var version = await _shop.VersionAsync();
        Assert.Multiple(() =>
        {
            Assert.That(result.ExitCode, Is.EqualTo(1), result.Output);
            Assert.That(result.Output, Does.Match($"(?s)prodserver.yaml:[0-9:]+ error PB721: {message}"));
            Assert.That(version, Is.EqualTo("one"));
            Assert.That(_shop.Image(), Is.EqualTo(before));
            Assert.That(RegistryStandIn.Tags(_shop.Engine), Is.EqualTo(tags));
        });
    }
}
