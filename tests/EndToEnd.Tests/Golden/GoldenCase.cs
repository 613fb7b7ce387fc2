using Prodserver.Testing;

namespace EndToEnd.Tests.Golden;

/// <summary>
/// A folder <c>Cases/GROUP/SITUATION</c>: a project, and what must come of it. <c>project/</c> is the whole project; <c>change/</c> is laid over the small
/// valid project <c>Cases/base</c>; the projects of the group <c>samples</c> are the repository's samples. <c>expected/</c> holds <c>findings.txt</c> where
/// there are findings, <c>commands.txt</c> where there are no errors, and every artifact where it has a folder <c>artifacts/</c>. Where it has a file
/// <c>settings.json</c>, that and the findings are what the task Settings makes.
/// </summary>
internal sealed record GoldenCase(string Name)
{
    private static readonly string Cases = RepositoryFolder.Combine("tests", "EndToEnd.Tests", "Cases");

    /// <summary>Every case, by name.</summary>
    public static IEnumerable<string> Names =>
        Directory.EnumerateDirectories(Cases)
            .Where(group => Path.GetFileName(group) != "base")
            .SelectMany(Directory.EnumerateDirectories)
            .Select(folder => Path.GetRelativePath(Cases, folder).Replace('\\', '/'))
            .Order(StringComparer.Ordinal);

    public string ExpectedFolder => Path.Combine(Folder, "expected");

    public bool ExpectsArtifacts => Directory.Exists(Path.Combine(ExpectedFolder, "artifacts"));

    public bool ExpectsSettings => File.Exists(Path.Combine(ExpectedFolder, "settings.json"));

    private string Folder => Path.Combine(Cases, Name);

    /// <summary>Puts the project together in an empty folder.</summary>
    public void Lay(string target)
    {
        Directory.CreateDirectory(target);
        var whole = Name.StartsWith("samples/", StringComparison.Ordinal) ? RepositoryFolder.Combine(Name) : Path.Combine(Folder, "project");
        if (Directory.Exists(whole))
        {
            FolderCopy.Copy(whole, target);
        }
        else
        {
            FolderCopy.Copy(Path.Combine(Cases, "base"), target);
            FolderCopy.Copy(Path.Combine(Folder, "change"), target);
        }
    }
}
