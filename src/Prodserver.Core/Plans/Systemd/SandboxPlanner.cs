using Prodserver.Core.Commands;
using Prodserver.Core.Consumers;
using Prodserver.Core.Plans.Hosting;
using Prodserver.Core.Projects;

namespace Prodserver.Core.Plans.Systemd;

/// <summary>Turns a hardening profile into what a unit can have.</summary>
internal static class SandboxPlanner
{
    public static SandboxModel Plan(HostedProcess process, HostPaths paths, PackageVersion systemd)
    {
        var profile = process.Process.Definition.Hardening;
        var isPrivileged = BindsPrivilegedPort(process);
        var isGuarded = profile switch
        {
            HardeningProfile.Strict or HardeningProfile.Standard => true,
            HardeningProfile.Compat => false,
        };
        var limitsPrograms = SystemdFeatures.LimitsPrograms.IsIn(systemd);
        return new SandboxModel
        {
            HasNoNetwork = profile == HardeningProfile.Strict,
            // A capability counts for nothing on the host's network from within another user namespace.
            HasOwnUsers = isGuarded && !isPrivileged,
            DeniesWritableCode = isGuarded,
            ExecutableFolder = isGuarded && limitsPrograms ? paths.VirtualEnvironment : null,
            HidesHomes = !IsInHome(paths.Code) && !IsInHome(paths.VirtualEnvironment),
            HidesProcesses = SystemdFeatures.HidesProcesses.IsIn(systemd),
            HasOwnIpc = limitsPrograms,
            GuardsHostname = SystemdFeatures.GuardsHostname.IsIn(systemd),
            GuardsKernelLogs = SystemdFeatures.GuardsKernelLogs.IsIn(systemd),
            GuardsClock = SystemdFeatures.GuardsClock.IsIn(systemd),
            SetsUser = process.Process.Lifecycle.SetsUser,
            BindsPrivilegedPort = isPrivileged,
        };
    }

    private static bool BindsPrivilegedPort(HostedProcess process) =>
        process.SocketPath is null && process.Process.Bindings.Any(binding => binding is Binding.Tcp { Port: > 0 and < 1024 });

    private static bool IsInHome(string path) => HostFolder.IsWithin(path, "/home") || HostFolder.IsWithin(path, "/root");
}
