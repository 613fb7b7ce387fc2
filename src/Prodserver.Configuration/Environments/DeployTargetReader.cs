using Prodserver.Configuration.Keys;
using Prodserver.Core.Findings;
using Prodserver.Core.Projects;

namespace Prodserver.Configuration.Environments;

/// <summary>Reads where an environment is delivered to.</summary>
internal static class DeployTargetReader
{
    public static DeployTarget Read(LoadedEnvironment loaded, IReadOnlyList<ProcessDefinition> processes, string image, FindingCollector findings)
    {
        var deploy = loaded.Layers.Within(SharedKeys.Deploy);
        return loaded.Destination switch
        {
            DeployKind.Directory => Directory(loaded, deploy, findings),
            DeployKind.Ssh => WithRelease(Hosts(loaded, deploy, findings), deploy, processes, findings),
            DeployKind.Docker => WithRelease(Docker(deploy, image, findings), deploy, processes, findings),
            DeployKind.Swarm => WithRelease(Swarm(deploy, image, findings), deploy, processes, findings),
        };
    }

    private static DeployTarget.Directory Directory(LoadedEnvironment loaded, Layers? deploy, FindingCollector findings)
    {
        var path = deploy?.Find(DeployKeys.Path);
        var releases = deploy?.Find(DeployKeys.Releases) is { Value: true } asked ? asked : null;
        if (releases is not null && path is null)
        {
            findings.Add(EnvironmentFindings.NoFolder, Severity.Error, releases.Position, "releases need a folder of their own", "name it: deploy: {releases: true, path: /srv/artifacts}");
        }

        return new DeployTarget.Directory(path is null ? null : EnvironmentPlaceholder.Replace(path.Value, loaded.Name))
        {
            Keep = releases is null ? null : deploy?.Find(DeployKeys.Keep)?.Value ?? DeployTarget.DefaultKeep,
        };
    }

    private static IReadOnlyList<DeployHook> Hooks(Layers? hooks) =>
    [
        .. HookKeys.All.Select(key => new DeployHook(key.Name, [.. (hooks?.Find(key)?.Value ?? []).Select(word => word.Value)])).Where(hook => hook.Words.Count > 0),
    ];

    private static DeployTarget.Hosts Hosts(LoadedEnvironment loaded, Layers? deploy, FindingCollector findings)
    {
        var addresses = deploy?.Find(DeployKeys.Hosts)?.Value ?? [];
        if (addresses.Count == 0)
        {
            findings.Add(EnvironmentFindings.NoHosts, Severity.Error, deploy?.Find(DeployKeys.To)?.Position ?? loaded.Position, $"{loaded.Name} is deployed by ssh, but to no host", "name them: deploy: {to: ssh, hosts: [web1.example.com]}");
        }

        return new DeployTarget.Hosts([.. addresses.Select(address => address.Value).Distinct(StringComparer.Ordinal)])
        {
            SshConfig = deploy?.Find(DeployKeys.SshConfig)?.Value,
        };
    }

    private static DeployTarget.Docker Docker(Layers? deploy, string image, FindingCollector findings)
    {
        RefuseIdle(deploy, moment => moment.EndsWith("-static", StringComparison.Ordinal), "the image has the static files already", findings);
        return new DeployTarget.Docker
        {
            Context = deploy?.Find(DeployKeys.Context)?.Value,
            Registry = deploy is null ? null : RegistryReader.Read(deploy, image, findings),
            Proxy = deploy?.Find(DeployKeys.Proxy)?.Value ?? DeployTarget.Docker.NginxImage,
        };
    }

    private static DeployTarget.Swarm Swarm(Layers? deploy, string image, FindingCollector findings)
    {
        RefuseIdle(deploy, _ => true, "a swarm brings a release into service by itself", findings);
        return new DeployTarget.Swarm
        {
            Context = deploy?.Find(DeployKeys.Context)?.Value,
            Registry = deploy is null ? null : RegistryReader.Read(deploy, image, findings),
            Publish = deploy?.Find(DeployKeys.Publish)?.Value ?? SwarmPublish.Ingress,
        };
    }

    /// <param name="isIdle">True for a moment that this destination does not have.</param>
    private static void RefuseIdle(Layers? deploy, Func<string, bool> isIdle, string reason, FindingCollector findings)
    {
        foreach (var key in HookKeys.All.Where(key => isIdle(key.Name)))
        {
            if (deploy?.Within(DeployKeys.Hooks)?.Find(key) is { } hook)
            {
                findings.Add(EnvironmentFindings.IdleHook, Severity.Error, hook.Position, $"{key.Name} would never run: {reason}", "remove it");
            }
        }
    }

    /// <summary>What every destination with releases has.</summary>
    private static DeployTarget.WithReleases WithRelease(DeployTarget.WithReleases target, Layers? deploy, IReadOnlyList<ProcessDefinition> processes, FindingCollector findings)
    {
        var order = deploy?.Find(DeployKeys.Order)?.Value ?? [];
        foreach (var name in order.Where(name => !processes.Any(process => process.Name == name.Value)))
        {
            findings.Add(
                EnvironmentFindings.UnknownInOrder, Severity.Error, name.Position, $"there is no process '{name.Value}' to replace in an order",
                Spelling.Nearest(name.Value, processes.Select(process => process.Name)) is { } nearest ? $"did you mean '{nearest}'?" : "remove it");
        }

        return target with
        {
            HealthTimeout = deploy?.Find(DeployKeys.HealthTimeout)?.Value ?? target.HealthTimeout,
            Drain = deploy?.Find(DeployKeys.Drain)?.Value ?? target.Drain,
            Keep = deploy?.Find(DeployKeys.Keep)?.Value ?? target.Keep,
            Migrates = deploy?.Find(DeployKeys.Migrate)?.Value ?? target.Migrates,
            Order = [.. order.Select(name => name.Value)],
            Hooks = Hooks(deploy?.Within(DeployKeys.Hooks)),
        };
    }
}
