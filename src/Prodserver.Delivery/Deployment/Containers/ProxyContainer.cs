using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Prodserver.Core.Releases;

namespace Prodserver.Delivery.Deployment.Containers;

/// <summary>The container that stays: its nginx holds the published ports. Where its options change, one is made anew, and the old one waits until that is accepted.</summary>
internal sealed class ProxyContainer(DockerClient docker, ContainerPlan plan)
{
    /// <summary>What it is called in the network.</summary>
    public const string Alias = "proxy";

    private const string Wait =
        $"while [ ! -e {ProxyFiles.Folder}/current/proxy.conf ]; do sleep 1; done; exec nginx -e stderr -c {ProxyFiles.Folder}/current/proxy.conf -g 'daemon off;'";

    /// <summary>Waits until nginx has read the configuration there is.</summary>
    private const string Started =
        $"n=20; while [ -e {ProxyFiles.Folder}/current/proxy.conf ] && [ ! -s /tmp/nginx.pid ] && [ \"$n\" -gt 0 ]; do sleep 1; n=$((n - 1)); done";

    private readonly string _name = NameOf(plan);

    private string Next => _name + "-next";

    private string Before => _name + "-before";

    /// <summary>What the container is called in the engine.</summary>
    public static string NameOf(ContainerPlan plan) => plan.Name + "-proxy";

    /// <summary>Sees to it that one runs: the one there is, the one that a run had put aside when it was killed, or the first.</summary>
    public async Task EnsureAsync(CancellationToken cancellation)
    {
        var isRunning = await docker.TryAsync(["inspect", "--format", "{{.State.Running}}", _name], cancellation).ConfigureAwait(false);
        if (isRunning == "true")
        {
            return;
        }

        if (await docker.TryAsync(["network", "inspect", plan.Name], cancellation).ConfigureAwait(false) is null)
        {
            await docker.RunAsync(["network", "create", "--label", $"{Labels.Name}={plan.Name}", plan.Name], cancellation).ConfigureAwait(false);
        }

        if (await IsThereAsync(Before).ConfigureAwait(false))
        {
            await BringBackAsync().ConfigureAwait(false);
            return;
        }

        if (isRunning is null)
        {
            await docker.RunAsync(["create", "--name", _name, .. Words()], cancellation).ConfigureAwait(false);
        }

        await docker.RunAsync(["start", _name], cancellation).ConfigureAwait(false);
    }

    /// <summary>Makes one anew where the plan asks for other options: the ports are closed until it runs.</summary>
    public async Task ReplaceAsync(CancellationToken cancellation)
    {
        var made = await docker.RunAsync(["inspect", "--format", $"{{{{index .Config.Labels \"{Labels.Made}\"}}}}", _name], cancellation).ConfigureAwait(false);
        if (made == Made())
        {
            return;
        }

        await RemoveAsync(Next).ConfigureAwait(false);
        await docker.RunAsync(["create", "--name", Next, .. Words()], cancellation).ConfigureAwait(false);
        await docker.RunAsync(["stop", _name], cancellation).ConfigureAwait(false);
        await docker.RunAsync(["rename", _name, Before], cancellation).ConfigureAwait(false);
        await docker.RunAsync(["rename", Next, _name], cancellation).ConfigureAwait(false);
        await StartAsync(cancellation).ConfigureAwait(false);
    }

    /// <summary>Takes a replacement back; does nothing where there was none.</summary>
    public async Task BringBackAsync()
    {
        await RemoveAsync(Next).ConfigureAwait(false);
        if (await IsThereAsync(Before).ConfigureAwait(false))
        {
            await RemoveAsync(_name).ConfigureAwait(false);
            await docker.RunAsync(["rename", Before, _name], CancellationToken.None).ConfigureAwait(false);
        }

        await StartAsync(CancellationToken.None).ConfigureAwait(false);
    }

    /// <summary>Lets a replacement stand.</summary>
    public Task AcceptAsync() => RemoveAsync(Before);

    private async Task StartAsync(CancellationToken cancellation)
    {
        await docker.RunAsync(["start", _name], cancellation).ConfigureAwait(false);
        await docker.RunAsync(["exec", _name, "sh", "-c", Started], cancellation).ConfigureAwait(false);
    }

    private async Task<bool> IsThereAsync(string name) => await docker.TryAsync(["inspect", name], CancellationToken.None).ConfigureAwait(false) is not null;

    private async Task RemoveAsync(string name) => await docker.TryAsync(["rm", "--force", name], CancellationToken.None).ConfigureAwait(false);

    private string Made() => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', Options()))))[..12];

    private IEnumerable<string> Words() => ["--label", $"{Labels.Made}={Made()}", .. Options()];

    private IReadOnlyList<string> Options() =>
    [
        "--label", $"{Labels.Name}={plan.Name}", "--restart", "unless-stopped", "--init", "--user", "0:0",
        "--read-only", "--tmpfs", "/tmp", "--cap-drop", "ALL", "--cap-add", "CHOWN", "--cap-add", "SETUID", "--cap-add", "SETGID", "--cap-add", "NET_BIND_SERVICE",
        "--security-opt", "no-new-privileges:true", "--network", plan.Name, "--network-alias", Alias, "--log-driver", "local",
        "--mount", $"type=volume,source={plan.Name}_releases,target={ProxyFiles.Folder}",
        .. plan.Ports.SelectMany(port => new[] { "--publish", string.Create(CultureInfo.InvariantCulture, $"127.0.0.1:{port.Number}:{port.Number}") }),
        "--entrypoint", "sh", plan.Target.Proxy, "-c", Wait,
    ];
}
