using Prodserver.Delivery.Folders;
using Prodserver.Testing;

namespace Prodserver.Delivery.Tests.Folders;

/// <summary>An output folder for each test, and what tests do with it.</summary>
public abstract class FolderWriterFixture : IDisposable
{
    protected TemporaryFolder Folder { get; } = new();

    public void Dispose()
    {
        Folder.Dispose();
        GC.SuppressFinalize(this);
    }

    protected WriteReport Write(EnvironmentFiles environment, bool overwrite = false) => Write([environment], overwrite);

    protected WriteReport Write(EnvironmentFiles[] environments, bool overwrite = false) =>
        new FolderWriter(overwrite).Write(new DeliveryFolder(Folder.Path, "out"), environments);

    protected List<string> Findings(EnvironmentFiles environment) => [.. Write(environment).Findings.Select(finding => finding.ToString())];

    protected string Absolute(string path) => Folder.Combine(path);

    protected string Read(string path) => File.ReadAllText(Absolute(path));

    protected List<string> Files() =>
    [
        .. Directory.EnumerateFiles(Folder.Path, "*", SearchOption.AllDirectories)
            .Select(path => Path.GetRelativePath(Folder.Path, path))
            .Order(StringComparer.Ordinal),
    ];

    /// <summary>Every path with its times: equal only where nothing was written.</summary>
    protected List<(string, DateTime)> Snapshot() =>
    [
        .. Directory.EnumerateFileSystemEntries(Folder.Path, "*", SearchOption.AllDirectories)
            .Select(path => (path, File.GetLastWriteTimeUtc(path)))
            .Order(),
    ];
}
