using Prodserver.Core.Releases;

namespace Prodserver.Delivery.Deployment.Containers;

/// <summary>What the volume of the proxy holds: the journal, and of each release the configuration and the processes. A link says which release serves.</summary>
internal sealed class ProxyFiles(DockerClient docker, ContainerPlan plan)
{
    public const string Folder = "/etc/prodserver";

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

    private const string Add =
        """
        set -e
        mkdir -p "/etc/prodserver/releases/$1"
        cd "/etc/prodserver/releases/$1"
        echo "map \$host \$release { default $1; }" > release.conf
        printf '%s\n' "$2" > processes.json
        cat > proxy.conf
        nginx -e stderr -t -q -c "$PWD/proxy.conf"
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

    private readonly string _proxy = ProxyContainer.NameOf(plan);

    /// <summary>What the volume holds.</summary>
    public async Task<EngineState> LookAsync(CancellationToken cancellation)
    {
        var lines = (await ShellAsync(Look, [], cancellation).ConfigureAwait(false)).Split('\n');
        var end = Array.IndexOf(lines, "--");
        var running = lines[0].Length == 0 ? null : lines[0][(lines[0].LastIndexOf('/') + 1)..];
        return new EngineState(running, [.. lines[1..end].Where(ReleaseId.IsOne).OrderBy(ReleaseId.NumberOf)], new Journal(lines[(end + 1)..].Where(line => line.Length > 0)));
    }

    /// <summary>Puts what brings a release into service into the volume.</summary>
    public Task AddAsync(string release, string configuration, IReadOnlyList<KeptProcess> processes, CancellationToken cancellation) =>
        ShellAsync(Add, [release, KeptProcess.Write(processes)], cancellation, configuration);

    /// <summary>The processes of a release, those that can't run twice in the order in which they are replaced.</summary>
    /// <exception cref="HostException">Somebody changed what was written of them.</exception>
    public async Task<IReadOnlyList<KeptProcess>> ProcessesAsync(string release, CancellationToken cancellation)
    {
        var path = $"{Folder}/releases/{release}/processes.json";
        return KeptProcess.Read(await docker.RunAsync(["exec", _proxy, "cat", path], cancellation).ConfigureAwait(false))
            ?? throw new HostException($"{path} in {_proxy} was changed by hand");
    }

    public Task RemoveAsync(string release, CancellationToken cancellation) => ShellAsync($"rm -rf {Folder}/releases/$1", [release], cancellation);

    /// <param name="release">Null for none.</param>
    public Task SwitchAsync(string? release, CancellationToken cancellation) => ShellAsync(Link, [release ?? ""], cancellation);

    public Task DrainAsync(CancellationToken cancellation) =>
        ShellAsync(Drain, [plan.Target.Drain.ToString(System.Globalization.CultureInfo.InvariantCulture)], cancellation);

    public Task AppendAsync(string line) => ShellAsync($"cat >> {Folder}/journal.jsonl", [], CancellationToken.None, line + "\n");

    /// <summary>The configuration of the release that serves, as it is now; null where it is gone.</summary>
    public Task<string?> ConfigurationAsync(string release, CancellationToken cancellation) =>
        docker.TryAsync(["exec", _proxy, "cat", $"{Folder}/releases/{release}/proxy.conf"], cancellation, trims: false);

    /// <summary>Runs a script in the container.</summary>
    public Task<string> ShellAsync(string script, IReadOnlyList<string> arguments, CancellationToken cancellation, string input = "") =>
        docker.RunAsync(["exec", "--interactive", _proxy, "sh", "-c", script, "sh", .. arguments], cancellation, input);
}
