using Prodserver.Configuration.Discovery;
using Prodserver.Configuration.Files;
using Prodserver.Core.Findings;

namespace Prodserver.Configuration;

/// <summary>Opens the folder of a project for one reading.</summary>
internal static class ProjectFolder
{
    /// <summary>What a reading gives and everything that it found; null, with a finding, where there is no such folder.</summary>
    /// <param name="read">Reads the project's files and collects what is wrong.</param>
    /// <param name="environments">How many environments were read, of what was read.</param>
    public static Outcome<T> Read<T>(string folder, Func<ProjectFiles, FindingCollector, T?> read, Func<T, int> environments)
        where T : class
    {
        var findings = new FindingCollector();
        if (!Directory.Exists(folder))
        {
            findings.Error(DiscoveryFindings.FolderMissing, SourcePosition.ProjectFolder, $"the folder '{folder}' does not exist", "name the folder of a Django project with --project");
            return new Outcome<T>(null, findings.Findings);
        }

        var files = new ProjectFiles(folder);
        var result = read(files, findings);
        findings.AddRange(files.Findings);
        return new Outcome<T>(result, SharedFindings.Merge(findings.Findings, result is null ? 0 : environments(result)));
    }
}
