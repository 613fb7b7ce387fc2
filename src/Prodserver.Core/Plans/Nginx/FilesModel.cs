namespace Prodserver.Core.Plans.Nginx;

/// <summary>A folder that nginx serves by itself.</summary>
public sealed record FilesModel
{
    /// <summary>The URL prefix, with a slash at both ends.</summary>
    public required string Url { get; init; }

    /// <summary>The folder, with a slash at the end, as <c>alias</c> needs it where the URL has one.</summary>
    public required string Path { get; init; }

    /// <summary>True for collected static files, which browsers may keep; false for uploads.</summary>
    public required bool IsStatic { get; init; }
}
