using Prodserver.Core.Findings;

namespace Prodserver.Delivery.Folders;

/// <summary>The folder that environments are written to, one subfolder each.</summary>
/// <param name="Path">The absolute path.</param>
/// <param name="Shown">What messages call it: the path as the user gave it, such as <c>artifacts</c>.</param>
public sealed record DeliveryFolder(string Path, string Shown)
{
    public DeliveryFolder(string path)
        : this(path, path)
    {
    }

    /// <summary>The folder itself, for findings.</summary>
    public SourcePosition Position => new(Shown);

    /// <summary>A folder below this one.</summary>
    public DeliveryFolder Below(string name) => new(System.IO.Path.Combine(Path, name), $"{Shown}/{name}");

    /// <summary>The place of a file below this folder, for findings.</summary>
    public SourcePosition At(string path) => new($"{Shown}/{path}");
}
