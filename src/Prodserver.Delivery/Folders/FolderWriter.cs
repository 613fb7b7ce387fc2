using Prodserver.Core.Findings;

namespace Prodserver.Delivery.Folders;

/// <summary>
/// Writes environments to a folder, one subfolder each: every file whole or not at all, unchanged ones untouched, what the last run wrote and this
/// one doesn't removed, other people's files left alone.
/// </summary>
/// <param name="overwrite">Whether files that were edited by hand, or were never ours but stand at an artifact's path, are replaced.</param>
public sealed class FolderWriter(bool overwrite = false)
{
    /// <summary>What writing would change. Reads only.</summary>
    public FolderChanges Check(DeliveryFolder output, IReadOnlyList<EnvironmentFiles> environments)
    {
        var findings = new List<Finding>();
        var changes = environments.Select(environment => Check(output.Below(environment.Environment), environment, findings)).ToList();
        return new FolderChanges(changes, findings);
    }

    /// <summary>Checks and, where no error forbids it, writes.</summary>
    public WriteReport Write(DeliveryFolder output, IReadOnlyList<EnvironmentFiles> environments) => Write(Check(output, environments));

    /// <summary>Makes the changes, unless one of their findings is an error: then nothing is written in any environment.</summary>
    public static WriteReport Write(FolderChanges changes)
    {
        if (changes.HasErrors)
        {
            return new WriteReport([], changes.Findings);
        }

        var made = new List<EnvironmentChanges>();
        foreach (var environment in changes.Environments)
        {
            try
            {
                new EnvironmentWrite(environment).Run();
                made.Add(environment);
            }
            catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
            {
                return new WriteReport(made, [.. changes.Findings, Refusal(environment.Folder, environment.Environment, fault)]);
            }
        }

        return new WriteReport(made, changes.Findings);
    }

    private EnvironmentChanges Check(DeliveryFolder folder, EnvironmentFiles files, List<Finding> all)
    {
        var findings = new FindingCollector { Environment = files.Environment };
        var changes = new EnvironmentChanges { Environment = files.Environment, Folder = folder };
        try
        {
            PathCheck.Run(files, folder, findings);
            if (!findings.HasErrors)
            {
                changes = new EnvironmentCheck(files, folder, overwrite, findings).Run();
            }
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            findings.Add(Refusal(folder, files.Environment, fault));
        }

        all.AddRange(findings.Findings);
        return changes;
    }

    private static Finding Refusal(DeliveryFolder folder, string environment, Exception fault) => new()
    {
        Code = FolderFindings.WriteFailed,
        Severity = Severity.Error,
        Position = folder.Position,
        Message = fault.Message.TrimEnd('.'),
        Environment = environment,
    };
}
