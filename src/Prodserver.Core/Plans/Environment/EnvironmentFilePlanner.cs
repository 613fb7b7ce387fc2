using Prodserver.Core.Findings;
using Prodserver.Core.Projects;

namespace Prodserver.Core.Plans.Environment;

/// <summary>Plans the example of the root-only file that holds the secrets of an environment.</summary>
internal static class EnvironmentFilePlanner
{
    public static IEnumerable<PlannedFile> Plan(PlanScope scope, PlanNotes notes)
    {
        var entries = new Dictionary<string, EnvironmentFileEntry>(StringComparer.Ordinal);
        foreach (var secret in scope.Environment.Secrets)
        {
            entries.TryAdd(secret.Name, Entry(secret, $"declared at {secret.Position}"));
        }

        var owners = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var process in scope.Processes)
        {
            foreach (var secret in process.Process.SecretVariables)
            {
                entries.TryAdd(secret.Name, Entry(secret, $"an option of {process.Name}, at {secret.Position}"));
                if (!owners.TryAdd(secret.Name, process.Name))
                {
                    notes.Report(
                        PlanFindings.SecretVariableShared,
                        scope.Graded(Severity.Warning),
                        process.Process.Definition,
                        $"the processes '{owners[secret.Name]}' and '{process.Name}' both take a secret option from {secret.Name}",
                        "make sure that one value fits both");
                }
            }
        }

        yield return new PlannedFile($"env/{scope.Project.Name}.env.example", "env/env.example.scriban", new EnvironmentFileModel
        {
            Heading = scope.Heading,
            File = scope.Environment.Paths.EnvironmentFile,
            Entries = [.. entries.Values.OrderBy(entry => entry.Variable.Name, StringComparer.Ordinal)],
        });
    }

    private static EnvironmentFileEntry Entry(SecretName secret, string origin) =>
        new(new EnvironmentVariable(secret.Name, "", secret.Position), origin);
}
