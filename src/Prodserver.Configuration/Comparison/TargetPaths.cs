namespace Prodserver.Configuration.Comparison;

/// <summary>Where the folders around the project are on the target, for values that Python has made here.</summary>
/// <param name="code">The project's folder on the target.</param>
/// <param name="folder">The project's folder here.</param>
internal sealed class TargetPaths(string code, string folder)
{
    private readonly IReadOnlyList<(string There, string Here)> _parents = [.. Parents(code).Zip(Parents(folder.Replace('\\', '/')))];

    /// <summary>True where the texts are equal, or would be if the project were in its place: <c>BASE_DIR.parent</c> is another folder here than there.</summary>
    public bool AreSame(string there, string here) =>
        there == here || _parents.Any(parent => Below(there, parent.There) is { } rest && rest == Below(here, parent.Here));

    /// <summary>What follows the folder in a path below it; null in any other text.</summary>
    private static string? Below(string text, string folder) =>
        text == folder ? "" : text.StartsWith(folder.TrimEnd('/') + "/", StringComparison.Ordinal) ? text[folder.TrimEnd('/').Length..].TrimStart('/') : null;

    private static IEnumerable<string> Parents(string path)
    {
        for (var slash = path.LastIndexOf('/'); slash >= 0; slash = path.LastIndexOf('/', Math.Max(slash - 1, 0)))
        {
            yield return slash == 0 ? "/" : path[..slash];
            if (slash == 0)
            {
                yield break;
            }
        }
    }
}
