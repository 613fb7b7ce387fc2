using System.Globalization;
using EndToEnd.Tests.Host;
using EndToEnd.Tests.Samples;
using Prodserver.Testing;
using Prodserver.Testing.Hosts;

namespace EndToEnd.Tests.Deployed;

/// <summary>The shop in containers: its image is built from the rendered Dockerfile and run from the rendered compose file, both as they were rendered.</summary>
internal sealed class ShopContainers : IDisposable
{
    /// <summary>What the rendered files call the image and the compose project.</summary>
    public const string Image = "registry.example.com/shop:production";

    private const string ComposeProject = "shop-production";

    private const string SecretFile = "/etc/shop/production.secrets/DJANGO_SECRET_KEY";

    /// <summary>The numeric user of the rendered files, as chown(1) takes it.</summary>
    private const string User = "10001:10001";

    private readonly Sample _shop = new("shop");
    private readonly string _artifacts;

    public ShopContainers()
    {
        _shop.UseDebiansVersions();
        _shop.Change("prodserver.yaml", "docker: \"20.10\"", "docker: \"20.10\"\n  compose: \"1.29.2\"");
        // Docker refuses more processors than the machine has.
        _shop.Change("prodserver.yaml", "cpus: 4", string.Create(CultureInfo.InvariantCulture, $"cpus: {Environment.ProcessorCount}"));
        _artifacts = Path.Combine(_shop.State, "output", "production", "docker");
        Engine = DockerEngine.WithNetwork();
    }

    public DockerEngine Engine { get; }

    /// <summary>Puts a file beside the code, where a developer may have left it.</summary>
    public void AddToCode(string path, string text)
    {
        var file = Path.Combine(_shop.Path, path);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, text);
    }

    /// <summary>Builds, makes the database and starts everything, in the words of docs/guide.md.</summary>
    public async Task StartAsync(string secret)
    {
        var rendered = await BuildHost.Start("--target=Render", "--project=" + _shop.Path, "--environment=production", "--output=" + Path.Combine(_shop.State, "output")).RunAsync();
        Assert.That(rendered.ExitCode, Is.Zero, rendered.Output);
        AddSecret(secret);
        PythonImage.Import(Engine, "python:3.11-slim");
        var built = Engine.Run(
            TimeSpan.FromMinutes(5), "docker", "build", "--file", Path.Combine(_artifacts, "Dockerfile"), "--tag", Image, _shop.Path);
        Assert.That(built.ExitCode, Is.Zero, built.Output);
        Compose("run", "--rm", "web", "python", "manage.py", "migrate", "--verbosity=0");
        Compose("up", "--detach");
    }

    public string Compose(params IReadOnlyList<string> words) =>
        Engine.Require(["docker-compose", "--project-name", ComposeProject, "--file", Path.Combine(_artifacts, "compose.yaml"), .. words]);

    /// <summary>The container of a process.</summary>
    public static string Container(string service) => $"{ComposeProject}_{service}_1";

    /// <summary>What <c>docker inspect</c> knows of a container or image, by a template.</summary>
    public string Inspect(string what, string template) => Engine.Require("docker", "inspect", "--format", template, what);

    /// <summary>Runs a program in the container of a process, as its user.</summary>
    public CommandResult Execute(string service, params IReadOnlyList<string> words) =>
        Engine.Run(TimeSpan.FromSeconds(30), ["docker", "exec", Container(service), .. words]);

    /// <summary>The command lines of a container's processes by their numbers on this machine, the first process first.</summary>
    public IReadOnlyList<(string Number, string Parent, string Command)> Processes(string service) =>
    [
        .. Engine.Require("docker", "top", Container(service), "-o", "pid,ppid,args").Split('\n').Skip(1)
            .Select(line => line.Split(' ', 3, StringSplitOptions.RemoveEmptyEntries))
            .Select(cells => (cells[0], cells[1], cells[2])),
    ];

    public void Dispose()
    {
        Compose("down", "--volumes", "--timeout=1");
        Engine.Dispose();
        _shop.Dispose();
    }

    private void AddSecret(string secret)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Engine.Outside(SecretFile))!);
        File.WriteAllText(Engine.Outside(SecretFile), secret + "\n");
        Engine.Require("chown", User, SecretFile);
        Engine.Require("chmod", "0400", SecretFile);
    }
}
