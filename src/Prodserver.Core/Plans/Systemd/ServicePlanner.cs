using Prodserver.Core.Commands;
using Prodserver.Core.Consumers;
using Prodserver.Core.Plans.Hosting;

namespace Prodserver.Core.Plans.Systemd;

/// <summary>Plans the unit of one process.</summary>
internal sealed class ServicePlanner
{
    private readonly PlanScope _scope;
    private readonly string _target;
    private readonly IReadOnlyList<string> _writablePaths;

    public ServicePlanner(PlanScope scope, string target)
    {
        (_scope, _target) = (scope, target);
        _writablePaths = WritablePaths.Of(scope);
    }

    public ServiceModel Plan(HostedProcess process)
    {
        var environment = _scope.Environment;
        var lifecycle = process.Process.Lifecycle;
        return new ServiceModel
        {
            Heading = _scope.Heading,
            Description = $"{_scope.Project.Name}: {process.Name} ({process.Process.Server}, {environment.Name})",
            Identifier = process.UnitName,
            Target = _target,
            Socket = process.SocketPath is null ? null : process.SocketUnit,
            WaitsForNetwork = process.SocketPath is null && process.Process.Bindings.Any(IsConfiguredAddress),
            Notifies = lifecycle.Notifies,
            ReloadsOnHangup = lifecycle.ReloadsOnHangup,
            User = environment.User,
            WorkingDirectory = environment.Paths.Code,
            Releases = environment.Paths.Releases,
            Environment = process.Process.Environment,
            EnvironmentFile = environment.Paths.EnvironmentFile,
            EnvironmentFileIsOptional = environment.Secrets.Count == 0 && process.Process.SecretVariables.Count == 0,
            Command = process.Command with { Executable = $"{environment.Paths.VirtualEnvironment}/bin/{process.Command.Executable}" },
            StopSignal = lifecycle.StopSignal,
            StopTimeout = StopMargin.After(lifecycle.GracefulSeconds),
            SlowsRestarts = SystemdFeatures.SlowsRestarts.IsIn(environment.Versions.Systemd),
            SurvivesLackOfMemory = SystemdFeatures.SurvivesLackOfMemory.IsIn(environment.Versions.Systemd),
            StateFolder = _scope.Project.Name,
            RuntimeFolder = process.SocketPath is null ? RuntimeFolder(process) : null,
            SharesFiles = environment.Media is not null,
            SharesState = environment.Media is { } media && HostFolder.IsWithin(media.Root, _scope.StateFolder),
            WritablePaths = _writablePaths,
            Sandbox = SandboxPlanner.Plan(process, environment.Paths, environment.Versions.Systemd),
        };
    }

    private static bool IsConfiguredAddress(Binding binding) =>
        binding is Binding.Tcp { IsLoopback: false, IsAny: false };

    /// <summary>The folder below <c>/run</c> that has to be there before the process binds its socket.</summary>
    private static string? RuntimeFolder(HostedProcess process)
    {
        const string Run = "/run/";
        foreach (var binding in process.Process.Bindings)
        {
            if (binding is Binding.Unix unix && unix.Path.StartsWith(Run, StringComparison.Ordinal))
            {
                var folder = HostFolder.Of(unix.Path);
                return folder.Length > Run.Length ? folder[Run.Length..] : null;
            }
        }

        return null;
    }
}
