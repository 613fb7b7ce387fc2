using System.Net;
using EndToEnd.Tests.Deployed;
using EndToEnd.Tests.Host;
using EndToEnd.Tests.Programs;
using EndToEnd.Tests.Samples;
using Prodserver.Testing;
using Prodserver.Testing.Hosts;

namespace EndToEnd.Tests.Deployments;

/// <summary>The shop, deployed over SSH to bare Debian hosts by the tasks of the build program, and its visitors.</summary>
internal sealed class ReleasedShop : IDisposable
{
    public const string Site = "https://shop.example.com";

    private readonly Sample _sample = new("shop");

    private readonly TemporaryFolder _keys = new();

    private readonly List<SystemdHost> _hosts = [];

    /// <param name="hosts">How many hosts.</param>
    /// <param name="user">The user to come in as.</param>
    public ReleasedShop(int hosts = 1, string user = "root")
    {
        _sample.UseDebiansVersions();
        VersionPage.AddTo(_sample);
        Directory.CreateDirectory(Path.Combine(_sample.Path, "artifacts"));
        Ssh = new SshAccess(_keys.Path);
        var names = Enumerable.Range(1, hosts).Select(number => $"web{number}").ToList();
        _sample.Change(
            "prodserver.yaml", "    image: {name: registry.example.com/shop", $"    deploy: {{to: ssh, hosts: [{string.Join(", ", names)}], ssh_config: artifacts/ssh_config, health_timeout: 15, drain: 10, keep: 3}}\n    image: {{name: registry.example.com/shop");
        _sample.Change("prodserver.yaml", "host: {cpus: 4, memory: 8G}", "host: {cpus: 2, memory: 8G}");
        foreach (var name in names)
        {
            _hosts.Add(Bare(name, user));
        }

        File.Copy(Ssh.Configuration, Path.Combine(_sample.Path, "artifacts", "ssh_config"));
    }

    public SshAccess Ssh { get; }

    public IReadOnlyList<SystemdHost> Hosts => _hosts;

    public SystemdHost Host => _hosts[0];

    public Sample Sample => _sample;

    /// <summary>Runs a task of the build program on the project.</summary>
    public Task<ProgramResult> RunAsync(string task, params IReadOnlyList<string> arguments) => Start(task, arguments).RunAsync();

    public ProgramStart Start(string task, params IReadOnlyList<string> arguments) => BuildHost.Start(
        [$"--target={task}", "--project=" + _sample.Path, "--environment=production", "--output=" + Path.Combine(_sample.State, "output"), .. arguments]) with
    {
        Timeout = TimeSpan.FromMinutes(3),
    };

    /// <summary>Deploys, which has to succeed.</summary>
    public async Task<string> DeployAsync(params IReadOnlyList<string> arguments)
    {
        var result = await RunAsync("Deploy", arguments);
        Assert.That(result.ExitCode, Is.Zero, result.Output);
        return result.Output;
    }

    /// <summary>Changes what the page says.</summary>
    public void Release(string version) => VersionPage.Set(_sample, version);

    /// <summary>Adds to a file of the project.</summary>
    public void Append(string file, string text) => File.AppendAllText(Path.Combine(_sample.Path, file), text);

    public void Write(string file, string text) => File.WriteAllText(Path.Combine(_sample.Path, file), text);

    /// <summary>Keeps the project's files until the result is disposed of: whatever was changed is as before then.</summary>
    public IDisposable KeepCode() => new KeptCode(_sample.Path);

    /// <summary>What the page says on a host.</summary>
    public async Task<string> VersionAsync(SystemdHost? host = null)
    {
        using var client = new HttpClient(Visitor.To(host ?? Host)) { Timeout = TimeSpan.FromSeconds(30) };
        using var response = await client.GetAsync(Site + "/version/");
        Assert.That(response.StatusCode, Is.EqualTo(HttpStatusCode.OK));
        return (await response.Content.ReadAsStringAsync()).Split(' ')[0];
    }

    public void Dispose()
    {
        foreach (var host in _hosts)
        {
            host.Dispose();
        }

        _keys.Dispose();
        _sample.Dispose();
    }

    /// <summary>A host with what a deployment expects of it: a certificate, and the values of the secrets.</summary>
    private SystemdHost Bare(string name, string user)
    {
        var host = SystemdHost.BootOrSkip();
        Ssh.Admit(host, name, user);
        host.Run("mkdir", "--parents", "/etc/ssl/shop");
        host.Run(
            "openssl", "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes", "-days", "2", "-subj", "/CN=shop.example.com",
            "-keyout", "/etc/ssl/shop/privkey.pem", "-out", "/etc/ssl/shop/fullchain.pem");
        host.Write("/etc/shop/production.env", "DJANGO_SECRET_KEY=\"c4n4ry-0f-th3-d3pl0ym3nt\"\n");
        host.Run("chmod", "0600", "/etc/shop/production.env");
        return host;
    }
}
