using Prodserver.Core;
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
        var compiler = new ProcessCompiler(shared);
        var definitions = environment.Processes;
        foreach (var process in definitions)
        {
            compiler.Prepare(process);
        }

        var compiled = new CompiledProcess[definitions.Count];
        SharedWork.Run(compiled.Length, batch: 16, () => index => compiled[index] = compiler.Compile(definitions[index]));
        var addresses = new SharedAddresses();
        var findings = new List<Finding>();
        foreach (var (process, each) in definitions.Zip(compiled))
        {
            addresses.Add(process.Name, each);
            findings.AddRange(each.Findings.Findings);
        }

        findings.AddRange(shared.Findings.Findings);
        return new Outcome<IReadOnlyList<ServerProcess>>(findings.HasErrors() ? null : [.. compiled.Select(each => each.Process).OfType<ServerProcess>()], findings);
    }
}
