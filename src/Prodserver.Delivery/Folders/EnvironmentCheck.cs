using Prodserver.Core;
using Prodserver.Core.Findings;

namespace Prodserver.Delivery.Folders;

/// <summary>Compares an environment's files with what its folder holds. Reads only.</summary>
internal sealed class EnvironmentCheck(EnvironmentFiles files, DeliveryFolder folder, bool overwrite, FindingCollector findings)
{
    private readonly List<RenderedFile> _written = [];
    private readonly List<string> _unchanged = [];
    private readonly List<string> _kept = [];
    private readonly SortedSet<string> _removed = new(StringComparer.Ordinal);
    private readonly Dictionary<string, bool> _openFolders = new(StringComparer.Ordinal);
    private readonly FolderScan _scan = FolderScan.Of(folder.Path);
    private OwnedFiles _owned = OwnedFiles.None;

    public EnvironmentChanges Run()
    {
        var changes = new EnvironmentChanges { Environment = files.Environment, Folder = folder };
        if (_scan.Kind is null)
        {
            return changes with { IsNew = true, Written = files.Files };
        }

        if (_scan.Kind == EntryKind.Folder)
        {
            return CompareAll(changes);
        }

        if (_scan.Kind == EntryKind.Link)
        {
            RefuseLink(folder.Position);
        }
        else
        {
            findings.Error(FolderFindings.NotOurs, folder.Position, "this file stands where the environment's folder has to go", "move it away");
        }

        return changes;
    }

    private EnvironmentChanges CompareAll(EnvironmentChanges changes)
    {
        if (_scan.Find(WriteJournal.FileName) is { Kind: EntryKind.Link })
        {
            RefuseLink(folder.At(WriteJournal.FileName));
        }

        var known = new HashSet<string>(files.Files.Select(file => file.Path), StringComparer.Ordinal);
        _owned = OwnedFiles.Read(_scan, folder, overwrite, findings);
        if (!overwrite && files.Project is not null && _owned.Project is { } other && other != files.Project)
        {
            findings.Error(
                FolderFindings.OtherProject,
                folder.At(LastManifest.FileName),
                $"this folder holds the artifacts of project '{other}', and '{files.Project}' would delete them",
                "give each project an output folder of its own, or replace them with --overwrite");
            return changes;
        }

        foreach (var path in _owned.Paths.Where(path => !known.Contains(path)))
        {
            CompareObsolete(path);
        }

        var held = Held();
        for (var i = 0; i < held.Length; i++)
        {
            Compare(files.Files[i], held[i]);
        }

        AddLeftovers(known);
        known.UnionWith(_kept);
        known.UnionWith(_removed);
        return changes with
        {
            Written = _written,
            Unchanged = _unchanged,
            Removed = [.. _removed],
            Kept = _kept,
            Foreign = [.. _scan.Files.Where(path => !known.Contains(path)).Order(StringComparer.Ordinal)],
        };
    }

    private void CompareObsolete(string path)
    {
        if (_scan.Find(path) is not { Kind: EntryKind.File } entry)
        {
            return;
        }

        if (overwrite || _owned.Wrote(path, FileContent.Hash(_scan.PathOf(path), entry.Length)))
        {
            _removed.Add(path);
        }
        else
        {
            _kept.Add(path);
            findings.Warning(
                FolderFindings.EditedByHand,
                folder.At(path),
                "this file is no longer rendered, but was edited by hand and stays",
                "delete it, or let --overwrite do so");
        }
    }

    /// <summary>For each file whether the folder holds it already, byte for byte.</summary>
    private bool[] Held()
    {
        var held = new bool[files.Files.Count];
        SharedWork.Run(held.Length, batch: 64, () => index =>
        {
            var file = files.Files[index];
            held[index] = _scan.Find(file.Path) is { Kind: EntryKind.File } entry && FileContent.Equal(_scan.PathOf(file.Path), entry.Length, file);
        });
        return held;
    }

    private void Compare(RenderedFile file, bool isHeld)
    {
        if (!IsReachable(file.Path))
        {
            return;
        }

        switch (_scan.Find(file.Path))
        {
            case null:
            case { Kind: EntryKind.Folder } when _scan.HoldsOnly(file.Path, _removed):
                _written.Add(file);
                break;
            case { Kind: EntryKind.File } entry:
                CompareFile(file, entry.Length, isHeld);
                break;
            case { Kind: EntryKind.Folder }:
                findings.Error(FolderFindings.NotOurs, folder.At(file.Path), "a folder stands where an artifact has to go", "move it away");
                break;
            case { Kind: EntryKind.Link }:
                RefuseLink(folder.At(file.Path));
                break;
        }
    }

    private void CompareFile(RenderedFile file, long length, bool isHeld)
    {
        var path = _scan.PathOf(file.Path);
        if (isHeld)
        {
            _unchanged.Add(file.Path);
        }
        else if (overwrite || file.Path == LastManifest.FileName || _owned.Wrote(file.Path, FileContent.Hash(path, length)))
        {
            _written.Add(file);
        }
        else if (_owned.Lists(file.Path))
        {
            _kept.Add(file.Path);
            findings.Warning(
                FolderFindings.EditedByHand,
                folder.At(file.Path),
                "this file was edited by hand and stays",
                "carry the change over to a template or the config, then replace it with --overwrite");
        }
        else
        {
            findings.Error(
                FolderFindings.NotOurs,
                folder.At(file.Path),
                "this file stands where an artifact has to go, and no manifest lists it",
                "move it away, or replace it with --overwrite");
        }
    }

    /// <summary>True where every folder above the path is, or can become, a real folder; the first that can't is reported once.</summary>
    private bool IsReachable(string path)
    {
        var slash = path.LastIndexOf('/');
        if (slash < 0)
        {
            return true;
        }

        var parent = path[..slash];
        if (!_openFolders.TryGetValue(parent, out var open))
        {
            open = IsReachable(parent) && IsFolder(parent);
            _openFolders.Add(parent, open);
        }

        return open;
    }

    private bool IsFolder(string path)
    {
        var entry = _scan.Find(path);
        if (entry?.Kind == EntryKind.Link)
        {
            RefuseLink(folder.At(path));
            return false;
        }

        if (entry?.Kind == EntryKind.File && !_removed.Contains(path))
        {
            findings.Error(FolderFindings.NotOurs, folder.At(path), "this file stands where a folder of artifacts has to go", "move it away");
            return false;
        }

        return true;
    }

    private void RefuseLink(SourcePosition position) =>
        findings.Error(FolderFindings.SymbolicLink, position, "this is a symbolic link, and artifacts are not written through links", "remove it");

    /// <summary>What a run that was killed had staged and not yet renamed.</summary>
    private void AddLeftovers(HashSet<string> known)
    {
        foreach (var path in _scan.Files)
        {
            if (path == WriteJournal.FileName || (Staging.TargetOf(path) is { } target && (known.Contains(target) || _owned.Lists(target))))
            {
                _removed.Add(path);
            }
        }
    }
}
