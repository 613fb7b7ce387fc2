using Prodserver.Core.Consumers;
using Prodserver.Core.Plans.Hosting;

namespace Prodserver.Core.Plans.Systemd;

/// <summary>Plans the units of an environment: a service a process, a socket where systemd can listen for it, and the target that groups them.</summary>
internal static class SystemdPlanner
{
    public static IEnumerable<PlannedFile> Plan(PlanScope scope, PlanNotes notes)
    {
        var project = scope.Project.Name;
        var target = project + ".target";
        VersionCheck.Run(SystemdFeatures.All, scope.Environment.Versions.Systemd, PlanFindings.SystemdTooOld, "systemd/" + target, scope, notes);
        var services = new ServicePlanner(scope, target);
        var sockets = new List<string>();
        foreach (var process in scope.Processes)
        {
            if (process.SocketPath is not null)
            {
                sockets.Add(process.SocketUnit);
                yield return new PlannedFile($"systemd/{process.SocketUnit}", "systemd/socket.scriban", () => Socket(scope, process, target));
            }

            yield return new PlannedFile($"systemd/{process.ServiceUnit}", "systemd/service.scriban", () => services.Plan(process));
        }

        yield return new PlannedFile($"systemd/{target}", "systemd/target.scriban", new TargetModel
        {
            Heading = scope.Heading,
            Description = $"{project}: every process ({scope.Environment.Name})",
            // Instances are enabled for it, those of one release at a time.
            Units = scope.Environment.Paths.Releases is not null ? [] : [.. sockets, .. scope.Processes.Select(process => process.ServiceUnit)],
        });
    }

    /// <summary>What the command line of each unit has that the config's has not.</summary>
    public static IEnumerable<Decision> Decisions(PlanScope scope) => scope.Processes.SelectMany(Decisions);

    private static SocketModel Socket(PlanScope scope, HostedProcess process, string target) => new()
    {
        Heading = scope.Heading,
        Description = $"{scope.Project.Name}: socket of {process.Name} ({scope.Environment.Name})",
        Target = target,
        OutlivesRestart = SystemdFeatures.PropagatesStopAlone.IsIn(scope.Environment.Versions.Systemd),
        Path = process.SocketPath!,
        ReleasesFolder = process.IsInstance ? "/run/" + scope.Project.Name : null,
        Name = process.Name,
        User = scope.Environment.User,
        Group = scope.Environment.Proxy.Group,
        Backlog = process.Process.Lifecycle.Backlog,
    };

    private static IEnumerable<Decision> Decisions(HostedProcess process)
    {
        var subject = $"systemd/{process.ServiceUnit}";
        if (process.SocketPath is not null)
        {
            yield return new Decision(
                subject,
                $"systemd listens on {process.SocketPath} for the process, and not the process on {string.Join(", ", process.Process.Bindings)}",
                "a socket that stays open while the process restarts refuses no connection, and only nginx's group can connect to it");
        }
        else if (process.Route is not null)
        {
            yield return new Decision(
                subject,
                $"the process binds {string.Join(", ", process.Process.Bindings)} by itself",
                process.Process.Launcher == Projects.Launcher.Manage
                    ? "django-prodserver reads its ARGS from the settings and can't be told of a socket that systemd listens on"
                    : $"{process.Process.Server} can't take over a socket that systemd listens on, so that connections are refused while it restarts");
        }

        foreach (var argument in process.Command.Arguments)
        {
            if (argument.Reason is not null)
            {
                yield return new Decision(subject, $"the command line has {argument.Text}", argument.Reason);
            }
        }
    }
}
