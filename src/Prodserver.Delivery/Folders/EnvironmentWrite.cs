using Prodserver.Core;

namespace Prodserver.Delivery.Folders;

/// <summary>Carries out the changes of one environment. Killed at any point, it leaves no half file, and the next run continues.</summary>
internal sealed class EnvironmentWrite(EnvironmentChanges changes)
{
    /// <summary>Files in a row are next to each other in memory, too.</summary>
    private const int Batch = 64;

    private readonly string _root = changes.Folder.Path;

    public void Run()
    {
        if (changes.IsNew)
        {
            CreateFolder();
        }
        else if (!changes.IsEmpty)
        {
            UpdateFolder();
        }
    }

    /// <summary>A folder of its own, renamed when it is whole: cheaper than a rename for every file.</summary>
    private void CreateFolder()
    {
        var staged = Staging.FolderFor(_root);
        if (Directory.Exists(staged))
        {
            Directory.Delete(staged, recursive: true);
        }

        SharedWork.Run(changes.Written.Count, Batch, () =>
        {
            var folders = new FolderMaker(staged);
            return index => FileContent.Create(folders.PathFor(changes.Written[index].Path), changes.Written[index]);
        });

        Directory.Move(staged, _root);
    }

    /// <summary>Removes before it writes, since a folder may become a file; the manifest comes last, since it vouches for the rest.</summary>
    private void UpdateFolder()
    {
        var journal = Path.Combine(_root, WriteJournal.FileName);
        WriteJournal.Append(journal, changes.Written);
        var folders = new FolderMaker(_root);
        foreach (var path in changes.Removed.Where(path => path != WriteJournal.FileName))
        {
            folders.Remove(path);
        }

        foreach (var file in changes.Written.OrderBy(file => file.Path == LastManifest.FileName))
        {
            FileContent.Replace(folders.PathFor(file.Path), file);
        }

        File.Delete(journal);
    }
}
