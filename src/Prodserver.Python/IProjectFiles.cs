namespace Prodserver.Python;

/// <summary>The reader's only window to the outside: the files of the project.</summary>
public interface IProjectFiles
{
    /// <summary>The bytes of a file; null where there is no such file.</summary>
    /// <param name="path">A path below the project's folder, with forward slashes.</param>
    ReadOnlyMemory<byte>? Read(string path);

    /// <summary>True where the path is a folder.</summary>
    /// <param name="path">A path below the project's folder, with forward slashes; empty for the folder itself.</param>
    bool IsFolder(string path);

    /// <summary>True where the path is a file.</summary>
    /// <param name="path">A path below the project's folder, with forward slashes.</param>
    bool IsFile(string path);

    /// <summary>The names in a folder in ordinal order; empty where there is no such folder.</summary>
    /// <param name="folder">A path below the project's folder, with forward slashes; empty for the folder itself.</param>
    IReadOnlyList<string> List(string folder);
}
