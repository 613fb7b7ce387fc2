using System.Globalization;
using System.Net;
using EndToEnd.Tests.Deployed;
using EndToEnd.Tests.Host;
using EndToEnd.Tests.Programs;
using EndToEnd.Tests.Samples;
using Prodserver.Testing;
using Prodserver.Testing.Hosts;

namespace EndToEnd.Tests.Deployments;

/// <summary>The shop, deployed to a Docker engine by the tasks of the build program, and its visitors.</summary>
internal sealed class EngineShop : IDisposable
{
    public const string Site = "http://shop.example.com:8000";

    private const string SecretFile = "/etc/shop/production.secrets/DJANGO_SECRET_KEY";

    /// <param name="secret">The value of the shop's secret.</param>
    /// <param name="deploy">The destination, as the config has it.</param>
    public EngineShop(string secret, string deploy = "{to: docker, health_timeout: 15, drain: 5, keep: 3}")
    {
        Sample.UseDebiansVersions();
        VersionPage.AddTo(Sample);
        Sample.Change("prodserver.yaml", "    image: {name: registry.example.com/shop", $"    deploy: {deploy}\n    image: {{name: registry.example.com/shop");
        // Docker refuses more processors than the machine has.
        Sample.Change("prodserver.yaml", "cpus: 4", string.Create(CultureInfo.InvariantCulture, $"cpus: {Environment.ProcessorCount}"));
        Engine = DockerEngine.WithNetwork();
        PythonImage.Import(Engine, "python:3.11-slim");
        Engine.Require("docker", "tag", "python:3.11-slim", "nginx:1.28-alpine");
        Directory.CreateDirectory(Path.GetDirectoryName(Engine.Outside(SecretFile))!);
        File.WriteAllText(Engine.Outside(SecretFile), secret + "\n");
        Engine.Require("chown", "10001:10001", SecretFile);
        if (deploy.StartsWith("{to: swarm", StringComparison.Ordinal))
        {
            Engine.Require("docker", "swarm", "init", "--advertise-addr", "127.0.0.1");
            Engine.Require("docker", "secret", "create", "shop-production_DJANGO_SECRET_KEY", SecretFile);
        }
    }

    public Sample Sample { get; } = new("shop");

    public DockerEngine Engine { get; }

    /// <summary>What whoever deploys has set besides.</summary>
    public Dictionary<string, string> Variables { get; } = [];

    public Task<ProgramResult> RunAsync(string task, params IReadOnlyList<string> arguments) => Start(task, arguments).RunAsync();

    public ProgramStart Start(string task, params IReadOnlyList<string> arguments)
    {
        var start = BuildHost.Start([$"--target={task}", "--project=" + Sample.Path, "--environment=production", "--output=" + Path.Combine(Sample.State, "output"), .. arguments]);
        return start with
        {
            Timeout = TimeSpan.FromMinutes(4),
            Environment = new Dictionary<string, string>([.. start.Environment, .. Variables]) { ["DOCKER_HOST"] = Engine.Address, ["DOCKER_BUILDKIT"] = "0", ["HOME"] = Sample.State },
        };
    }

    /// <summary>Deploys, which has to succeed.</summary>
    public async Task<string> DeployAsync(params IReadOnlyList<string> arguments)
    {
        var result = await RunAsync("Deploy", arguments);
        Assert.That(result.ExitCode, Is.Zero, result.Output);
        return result.Output;
    }

    /// <summary>What the page says.</summary>
    public async Task<string> VersionAsync()
    {
        using var client = new HttpClient(Network()) { Timeout = TimeSpan.FromSeconds(30), DefaultRequestHeaders = { { "X-Forwarded-Proto", "https" } } };
        using var response = await client.GetAsync(Site + "/version/");
        var text = await response.Content.ReadAsStringAsync();
        Assert.That(response.StatusCode, Is.EqualTo(HttpStatusCode.OK), text);
        return text.Split(' ')[0];
    }

    public Visitors Visitors() => new(Network, Site);

    public IDisposable KeepCode() => new KeptCode(Sample.Path);

    /// <summary>What a deployment can change in the engine, but for lock and journal: containers, images, and the files of the proxy.</summary>
    public string Image() => string.Join('\n',
    [
        Engine.Require("docker", "ps", "--all", "--no-trunc", "--format", "{{.ID}} {{.Names}} {{.State}}"),
        // Docker's own order of two names of one image changes.
        Engine.Require("sh", "-c", "docker images --no-trunc --filter dangling=false --format '{{.ID}} {{.Repository}}:{{.Tag}}' | sort"),
        Engine.Require("docker", "exec", "shop-production-proxy", "sh", "-c", "cd /etc/prodserver; readlink current; find releases -type f -exec sha256sum {} + | sort"),
    ]);

    public void Dispose()
    {
        Engine.Run(TimeSpan.FromMinutes(1), "sh", "-c", "docker rm --force $(docker ps --all --quiet)");
        Engine.Dispose();
        Sample.Dispose();
    }

    private SocketsHttpHandler Network() => Visitor.To(Engine);
}
