using Prodserver.Core.Commands;
using Prodserver.Core.Findings;
using Prodserver.Core.Projects;
using Prodserver.Core.Values;

namespace Prodserver.Servers.Tests.Support;

/// <summary>Compiles processes of the small project, and shows the results as the texts that tests compare.</summary>
internal static class Compiled
{
    public static Outcome<IReadOnlyList<ServerProcess>> All(DeployEnvironment environment, params ProcessDefinition[] processes)
    {
        var compiled = environment with { Processes = processes };
        return ServerCompiler.Compile(new Project { Name = "myproject", Environments = [compiled] }, compiled);
    }

    /// <summary>The one process, which has to compile.</summary>
    public static ServerProcess One(string backend, ConfigValue? args = null, DeployEnvironment? environment = null) =>
        One(Some.Process(backend, args), environment);

    public static ServerProcess One(ProcessDefinition process, DeployEnvironment? environment = null)
    {
        var outcome = All(environment ?? Some.Environment, process);
        Assert.That(outcome.Value, Is.Not.Null, string.Join('\n', outcome.Findings));
        return outcome.Value![0];
    }

    /// <summary>The exact words, with a blank between them.</summary>
    public static string Line(string backend, ConfigValue? args = null, DeployEnvironment? environment = null) =>
        string.Join(' ', One(backend, args, environment).Command.Argv);

    /// <summary>What was found, each as <c>severity CODE: fault; fix</c>.</summary>
    public static string[] Findings(string backend, ConfigValue? args = null, DeployEnvironment? environment = null) =>
        Findings(Some.Process(backend, args), environment);

    public static string[] Findings(ProcessDefinition process, DeployEnvironment? environment = null) =>
        [.. All(environment ?? Some.Environment, process).Findings.Select(finding => finding.ToString().Split(": ", 2)[1])];

    /// <summary>The codes alone.</summary>
    public static string[] Codes(string backend, ConfigValue? args = null, DeployEnvironment? environment = null) =>
        [.. All(environment ?? Some.Environment, Some.Process(backend, args)).Findings.Select(finding => finding.Code.Id)];
}
