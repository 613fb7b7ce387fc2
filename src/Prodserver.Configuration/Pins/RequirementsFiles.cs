using Prodserver.Configuration.Files;

namespace Prodserver.Configuration.Pins;

/// <summary>Finds the requirements files of a project.</summary>
internal static class RequirementsFiles
{
    /// <summary><c>requirements*.txt</c>, then those in <c>requirements/</c>, what production installs before what developers add.</summary>
    public static IEnumerable<string> In(ProjectFiles files)
    {
        var own = files.List("")
            .Where(name => name.StartsWith("requirements", StringComparison.Ordinal) && name.EndsWith(".txt", StringComparison.Ordinal) && files.IsFile(name));
        var inFolder = files.List("requirements")
            .Where(name => name.EndsWith(".txt", StringComparison.Ordinal))
            .Select(name => "requirements/" + name)
            .Where(files.IsFile);
        return own.Concat(inFolder).OrderBy(Rank).ThenBy(path => path, StringComparer.Ordinal);
    }

    private static int Rank(string path) => path switch
    {
        "requirements.txt" => 0,
        _ when Mentions(path, "prod") => 1,
        _ when Mentions(path, "base") || Mentions(path, "common") || Mentions(path, "main") => 2,
        _ when Mentions(path, "dev") || Mentions(path, "test") || Mentions(path, "local") || Mentions(path, "lint") || Mentions(path, "doc") => 4,
        _ => 3,
    };

    private static bool Mentions(string path, string word) => path.Contains(word, StringComparison.OrdinalIgnoreCase);
}
