using Prodserver.Core.Commands;
using Prodserver.Core.Findings;
using Prodserver.Core.Projects;
using Prodserver.Servers.Addresses;
using Prodserver.Servers.Compilation;

namespace Prodserver.Servers;

/// <summary>Turns the processes of an environment into exact command lines, and says everything that is wrong with them.</summary>
public static class ServerCompiler
{
    /// <summary>Compiles every process of an environment of a project.</summary>
    /// <returns>The processes in declared order, unless one has an error; all findings of all of them in any case.</returns>
    public static Outcome<IReadOnlyList<ServerProcess>> Compile(Project project, DeployEnvironment environment)
    {
        ArgumentNullException.ThrowIfNull(project);
        ArgumentNullException.ThrowIfNull(environment);
        var shared = new EnvironmentContext(environment);
        var compiler = new ProcessCompiler(shared, new SharedAddresses());
        var processes = new List<ServerProcess>(environment.Processes.Count);
        var findings = new List<Finding>();
        foreach (var process in environment.Processes)
        {
            var collector = new FindingCollector { Environment = environment.Name, Process = process.Name };
            if (compiler.Compile(process, collector) is { } compiled)
            {
                processes.Add(compiled);
            }

            findings.AddRange(collector.Findings);
        }

        findings.AddRange(shared.Findings.Findings);
        return new Outcome<IReadOnlyList<ServerProcess>>(findings.HasErrors() ? null : processes, findings);
    }
}
