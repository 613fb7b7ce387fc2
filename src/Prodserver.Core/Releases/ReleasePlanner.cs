using Prodserver.Core.Commands;
using Prodserver.Core.Findings;
using Prodserver.Core.Plans;
using Prodserver.Core.Plans.Docker;
using Prodserver.Core.Plans.Hosting;
using Prodserver.Core.Plans.Nginx;
using Prodserver.Core.Projects;

namespace Prodserver.Core.Releases;

/// <summary>Plans how a release of an environment comes into service on a host.</summary>
internal static class ReleasePlanner
{
    /// <summary>The plan; null where the environment is not deployed to hosts.</summary>
    public static ReleasePlan? Plan(PlanScope scope)
    {
        var environment = scope.Environment;
        if (environment.Deploy is not DeployTarget.Hosts target)
        {
            return null;
        }

        var folder = ImageFolders.Of(scope).Static;
        var code = environment.Paths.Code + "/";
        return new ReleasePlan
        {
            Target = target,
            User = environment.User,
            Paths = environment.Paths,
            Install = environment.Paths.MakesEnvironment ? Install(scope) : null,
            Processes = Ordered([.. scope.Processes.Select(process => Process(process, environment))], process => process.Name, target.Order),
            Static = folder is not null && folder.StartsWith(code, StringComparison.Ordinal) ? folder[code.Length..] : folder,
            Site = scope.HasSite ? scope.Project.Name + ".conf" : null,
            Visit = Visit(scope),
            Ports = [.. scope.Processes.Where(process => process.SocketPath is null).SelectMany(process => DockerPlanner.Ports(process.Process)).Distinct().Order()],
        };
    }

    /// <summary>As the image gets its packages, by the programs of the virtual environment itself.</summary>
    private static IReadOnlyList<CommandLine> Install(PlanScope scope)
    {
        var venv = scope.Environment.Paths.VirtualEnvironment;
        var commands = DependencyPlanner.Plan(scope, new PlanNotes(new FindingCollector())).Commands;
        return [.. commands.Select(command => command with { Executable = Placed(command.Executable), Arguments = [.. command.Arguments.Select(argument => argument with { Text = Placed(argument.Text) })] })];

        string Placed(string word) =>
            word == "python" ? $"{venv}/bin/python" : word.Replace(DependencyPlanner.Tools, venv + "-tools", StringComparison.Ordinal);
    }

    private static ReleaseProcess Process(HostedProcess process, DeployEnvironment environment) => new(
        process.Name,
        process.ServiceUnit,
        process.SocketPath is null ? null : process.SocketUnit,
        Health(process, environment));

    /// <summary>What a process is asked; null where it has no path for it.</summary>
    public static HealthRequest? Health(HostedProcess process, DeployEnvironment environment) =>
        process.Process.Definition.Health is { } path ? Request(path, HealthHost.Of(environment), environment) : null;

    /// <summary>What nginx is asked: the health of the process behind <c>/</c>, under the first name of the site.</summary>
    private static HealthRequest? Visit(PlanScope scope)
    {
        var environment = scope.Environment;
        return scope.Processes.FirstOrDefault(process => process.Route == "/")?.Process.Definition.Health is { } path
            ? new HealthRequest(path, environment.ServerNames.Count > 0 ? HealthHost.Concrete(environment.ServerNames[0].Name) : HealthHost.Of(environment)) { IsOverTls = environment.Tls is not null }
            : null;
    }

    private static HealthRequest Request(string path, string host, DeployEnvironment environment)
    {
        var header = SchemeHeader.Of(environment.Django);
        return new HealthRequest(path, host, header?.Name, header?.Value);
    }

    /// <summary>Those that are named first, in the order of the names; the others after them, as they are.</summary>
    public static IReadOnlyList<T> Ordered<T>(IReadOnlyList<T> processes, Func<T, string> name, IReadOnlyList<string> order)
        where T : class =>
    [
        .. order.Distinct(StringComparer.Ordinal).Select(first => processes.FirstOrDefault(process => name(process) == first)).OfType<T>(),
        .. processes.Where(process => !order.Contains(name(process))),
    ];
}
