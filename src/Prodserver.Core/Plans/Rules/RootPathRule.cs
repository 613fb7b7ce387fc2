using Prodserver.Core.Findings;
using Prodserver.Core.Plans.Hosting;

namespace Prodserver.Core.Plans.Rules;

/// <summary>nginx passes paths whole, so that a server's root path has to be the location, and must not be put before paths once more.</summary>
internal sealed class RootPathRule : IPlanRule
{
    public void Check(PlanScope scope, PlanNotes notes)
    {
        foreach (var process in scope.Processes)
        {
            if (process.Route is { } route && process.Process.RootPath.TrimEnd('/') is { Length: > 0 } root && Fault(process, root, route) is { } fault)
            {
                notes.Report(
                    PlanFindings.RootPath,
                    scope.Graded(Severity.Warning),
                    process.Process.Definition,
                    fault,
                    "leave the root path out" + (route == "/" ? "" : $", and put '{route[1..]}' into the project's URLs"));
            }
        }
    }

    private static string? Fault(HostedProcess process, string root, string route) =>
        process.Process.PrependsRootPath
            ? $"{process.Process.Server} {process.Process.ServerVersion} puts the root path '{root}' of '{process.Name}' before paths that nginx passes whole"
        : root != route.TrimEnd('/')
            ? $"the root path '{root}' of '{process.Name}' is not its route '{route}', so that Django's links lead elsewhere"
        : null;
}
