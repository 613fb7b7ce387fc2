using Prodserver.Core.Projects;
using Prodserver.Servers.Compilation;
using Prodserver.Servers.Explanations;

namespace Prodserver.Servers;

/// <summary>Says of the processes of an environment why their command lines are as they are.</summary>
public static class ServerExplainer
{
    /// <summary>Explains the processes in declared order, those left out of which no command line can be made; findings are those of <see cref="ServerCompiler"/>.</summary>
    /// <param name="isAsked">Which processes to explain.</param>
    public static IReadOnlyList<ProcessExplanation> Explain(DeployEnvironment environment, Predicate<ProcessDefinition> isAsked)
    {
        ArgumentNullException.ThrowIfNull(environment);
        var compiler = new ProcessCompiler(new EnvironmentContext(environment));
        return
        [
            .. environment.Processes.Where(process => isAsked(process)).Select(process => compiler.Explain(process)).OfType<ProcessExplanation>(),
        ];
    }
}
