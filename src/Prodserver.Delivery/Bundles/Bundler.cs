using System.Text;
using Prodserver.Core;
using Prodserver.Core.Findings;
using Prodserver.Delivery.Folders;

namespace Prodserver.Delivery.Bundles;

/// <summary>Packs environments into <c>packages/</c> of the output folder: one archive each, and <c>SHA256SUMS</c> over all of them.</summary>
public sealed class Bundler(string project)
{
    /// <summary>The folder below the output folder.</summary>
    public const string PackagesFolder = "packages";

    /// <summary>Writes the archives that differ from what is there; a file that the system refuses is a finding.</summary>
    public BundleReport Write(DeliveryFolder output, IReadOnlyList<EnvironmentFiles> environments)
    {
        var folder = output.Below(PackagesFolder);
        var findings = new FindingCollector();
        foreach (var environment in environments)
        {
            PathCheck.Run(environment, folder, findings);
        }

        if (new FileInfo(folder.Path).LinkTarget is not null)
        {
            findings.Error(FolderFindings.SymbolicLink, folder.Position, "this is a symbolic link, and packages are not written through links", "remove it");
        }

        if (findings.HasErrors)
        {
            return new BundleReport([], findings.Findings);
        }

        try
        {
            return new BundleReport(WriteAll(folder, environments), findings.Findings);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            findings.Error(FolderFindings.WriteFailed, folder.Position, fault.Message.TrimEnd('.'));
            return new BundleReport([], findings.Findings);
        }
    }

    private List<Bundle> WriteAll(DeliveryFolder folder, IReadOnlyList<EnvironmentFiles> environments)
    {
        Directory.CreateDirectory(folder.Path);
        var bundles = environments.Select(environment => Write(folder, environment)).ToList();
        var path = Path.Combine(folder.Path, Checksums.FileName);
        var old = File.Exists(path) ? File.ReadAllText(path) : "";
        var sums = Checksums.Merge(old, bundles, name => File.Exists(Path.Combine(folder.Path, name)));
        Put(folder, new RenderedFile(Checksums.FileName, Encoding.UTF8.GetBytes(sums)));
        return bundles;
    }

    private Bundle Write(DeliveryFolder folder, EnvironmentFiles environment)
    {
        var name = $"{project}-{environment.Environment}";
        var archive = new RenderedFile(name + ".tar.gz", Archive.Of(name, environment.Files));
        return new Bundle
        {
            Environment = environment.Environment,
            FileName = archive.Path,
            Folder = folder,
            Sha256 = archive.Sha256,
            Length = archive.Content.Length,
            IsWritten = Put(folder, archive),
        };
    }

    /// <summary>False where the file holds these bytes already.</summary>
    private static bool Put(DeliveryFolder folder, RenderedFile file)
    {
        var path = Path.Combine(folder.Path, file.Path);
        if (new FileInfo(path) is { Exists: true, LinkTarget: null } old && FileContent.Equal(path, old.Length, file))
        {
            return false;
        }

        FileContent.Replace(path, file);
        return true;
    }
}
