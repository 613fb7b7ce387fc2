using System.Security.Cryptography;
using System.Text;
using Prodserver.Core.Releases;

namespace Prodserver.Delivery.Deployment.Containers;

/// <summary>
/// The container that stays: its nginx holds the published ports, and its volume the lock, the journal and the configuration of each release. A link says which
/// release serves.
/// </summary>
internal sealed class ProxyContainer(DockerClient docker, ContainerPlan plan)
{
    /// <summary>What it is called in the network.</summary>
    public const string Alias = "proxy";

    private const string Folder = "/etc/prodserver";

    private const string Wait =
        $"while [ ! -e {Folder}/current/proxy.conf ]; do sleep 1; done; exec nginx -e stderr -c {Folder}/current/proxy.conf -g 'daemon off;'";

    /// <summary>Points the link to a release, or removes it, and has nginx read what it leads to.</summary>
    private const string Link =
        """
        set -e
        cd /etc/prodserver
        if [ -n "$1" ]; then
            nginx -e stderr -t -q -c "/etc/prodserver/releases/$1/proxy.conf"
            ln -sfn "releases/$1" next
            mv -fT next current
            if [ -s /tmp/nginx.pid ]; then nginx -e stderr -c /etc/prodserver/current/proxy.conf -s reload; fi
        else
            rm -f current
        fi
        """;

    /// <summary>Waits until no request of the configuration before is served any more.</summary>
    private const string Drain =
        """
        n=$(($1 + 2))
        while [ "$n" -gt 0 ] && grep -l 'shutting[ ]down' /proc/[0-9]*/cmdline > /dev/null 2>&1; do sleep 1; n=$((n - 1)); done
        """;

    private const string Look =
        """
        cd /etc/prodserver
        readlink current || echo
        ls releases 2>/dev/null
        echo --
        cat journal.jsonl 2>/dev/null
        true
        """;

    public string Name { get; } = plan.Name + "-proxy";

    /// <summary>Starts it, where it does not run already as the plan says.</summary>
    /// <exception cref="HostException">It has to be made anew while somebody else is deploying.</exception>
    public async Task EnsureAsync(HostRun run, CancellationToken cancellation)
    {
        var words = Words();
        var made = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', words))))[..12];
        var found = await docker.TryAsync(["inspect", "--format", $"{{{{.State.Running}}}} {{{{index .Config.Labels \"{Labels.Made}\"}}}}", Name], cancellation).ConfigureAwait(false);
        if (found == $"true {made}")
        {
            return;
        }

        if (await docker.TryAsync(["network", "inspect", plan.Name], cancellation).ConfigureAwait(false) is null)
        {
            await docker.RunAsync(["network", "create", "--label", $"{Labels.Name}={plan.Name}", plan.Name], cancellation).ConfigureAwait(false);
        }

        if (found?.StartsWith("true", StringComparison.Ordinal) == true)
        {
            // Whoever holds the lock would lose it with the container.
            var held = await EngineLock.TakeAsync(docker, this, run, cancellation).ConfigureAwait(false);
            await using (held.ConfigureAwait(false))
            {
                await docker.RunAsync(["rm", "--force", Name], cancellation).ConfigureAwait(false);
            }
        }
        else if (found is not null)
        {
            await docker.RunAsync(["rm", "--force", Name], cancellation).ConfigureAwait(false);
        }

        try
        {
            await docker.RunAsync(["run", "--detach", "--label", $"{Labels.Made}={made}", .. words], cancellation).ConfigureAwait(false);
        }
        catch (HostException)
        {
            await docker.TryAsync(["rm", "--force", Name], CancellationToken.None).ConfigureAwait(false);
            throw;
        }
    }

    /// <summary>What the volume holds.</summary>
    public async Task<EngineState> LookAsync(CancellationToken cancellation)
    {
        var lines = (await ShellAsync(Look, [], cancellation).ConfigureAwait(false)).Split('\n');
        var end = Array.IndexOf(lines, "--");
        var running = lines[0].Length == 0 ? null : lines[0][(lines[0].LastIndexOf('/') + 1)..];
        return new EngineState(running, [.. lines[1..end].Where(ReleaseId.IsOne).OrderBy(ReleaseId.NumberOf)], new Journal(lines[(end + 1)..].Where(line => line.Length > 0)));
    }

    /// <summary>Puts the configuration of a release into the volume.</summary>
    public Task AddAsync(string release, string configuration, CancellationToken cancellation) => ShellAsync(
        $"mkdir -p {Folder}/releases/$1 && cd {Folder}/releases/$1 && echo 'map $host $release {{ default '$1'; }}' > release.conf && cat > proxy.conf && nginx -e stderr -t -q -c $PWD/proxy.conf",
        [release],
        cancellation,
        configuration);

    public Task RemoveAsync(string release, CancellationToken cancellation) => ShellAsync($"rm -rf {Folder}/releases/$1", [release], cancellation);

    /// <param name="release">Null for none.</param>
    public Task SwitchAsync(string? release, CancellationToken cancellation) => ShellAsync(Link, [release ?? ""], cancellation);

    public Task DrainAsync(CancellationToken cancellation) =>
        ShellAsync(Drain, [plan.Target.Drain.ToString(System.Globalization.CultureInfo.InvariantCulture)], cancellation);

    public Task AppendAsync(string line) => ShellAsync($"cat >> {Folder}/journal.jsonl", [], CancellationToken.None, line + "\n");

    /// <summary>The configuration of the release that serves, as it is now; null where it is gone.</summary>
    public Task<string?> ConfigurationAsync(string release, CancellationToken cancellation) =>
        docker.TryAsync(["exec", Name, "cat", $"{Folder}/releases/{release}/proxy.conf"], cancellation, trims: false);

    /// <summary>Runs a script in the container.</summary>
    public Task<string> ShellAsync(string script, IReadOnlyList<string> arguments, CancellationToken cancellation, string input = "") =>
        docker.RunAsync(["exec", "--interactive", Name, "sh", "-c", script, "sh", .. arguments], cancellation, input);

    private IReadOnlyList<string> Words() =>
    [
        "--name", Name, "--label", $"{Labels.Name}={plan.Name}", "--restart", "unless-stopped", "--init", "--user", "0:0",
        "--read-only", "--tmpfs", "/tmp", "--cap-drop", "ALL", "--cap-add", "CHOWN", "--cap-add", "SETUID", "--cap-add", "SETGID", "--cap-add", "NET_BIND_SERVICE",
        "--security-opt", "no-new-privileges:true", "--network", plan.Name, "--network-alias", Alias, "--log-driver", "local",
        "--mount", $"type=volume,source={plan.Name}_releases,target={Folder}",
        .. plan.Ports.SelectMany(port => new[] { "--publish", string.Create(System.Globalization.CultureInfo.InvariantCulture, $"127.0.0.1:{port.Number}:{port.Number}") }),
        "--entrypoint", "sh", plan.Target.Proxy, "-c", Wait,
    ];
}
