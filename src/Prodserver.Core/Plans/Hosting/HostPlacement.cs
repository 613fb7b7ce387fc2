using Prodserver.Core.Commands;
using Prodserver.Core.Projects;

namespace Prodserver.Core.Plans.Hosting;

/// <summary>Places the processes of an environment on a host.</summary>
internal static class HostPlacement
{
    public static IReadOnlyList<HostedProcess> Place(Project project, DeployEnvironment environment, IReadOnlyList<ServerProcess> processes)
    {
        var main = Main(processes);
        var placed = new HostedProcess[processes.Count];
        for (var i = 0; i < placed.Length; i++)
        {
            placed[i] = Place(project.Name, environment.Paths, processes[i], ReferenceEquals(processes[i], main));
        }

        return placed;
    }

    /// <summary>The process that takes <c>/</c> without asking: <c>web</c>, else the first web process, unless it or another has said otherwise.</summary>
    private static ServerProcess? Main(IReadOnlyList<ServerProcess> processes)
    {
        ServerProcess? first = null, web = null;
        foreach (var process in processes)
        {
            if (!process.IsWeb)
            {
                continue;
            }

            if (process.Definition.Route == "/")
            {
                return process;
            }

            first ??= process;
            web ??= process.Definition.Name == "web" ? process : null;
        }

        var main = web ?? first;
        return main?.Definition.Route is null ? main : null;
    }

    private static HostedProcess Place(string project, HostPaths paths, ServerProcess process, bool isMain)
    {
        var name = process.Definition.Name;
        var route = process.IsWeb ? process.Definition.Route ?? (isMain ? "/" : null) : null;
        var socketPath = route is not null && process.SocketCommand is not null ? SocketPath(project, paths, name) : null;
        return new HostedProcess
        {
            Process = process,
            UnitName = $"{project}-{name}",
            IsInstance = paths.Releases is not null,
            Route = route,
            SocketPath = socketPath,
            Upstream = route is null ? null : socketPath is null ? UpstreamAddress.Of(process.Bindings, paths.Code) : new Binding.Unix(socketPath),
        };
    }
    private static string SocketPath(string project, HostPaths paths, string process) =>
        paths.Releases is null ? $"/run/{project}/{process}.sock" : $"{paths.Code}/run/{process}.sock";
}
