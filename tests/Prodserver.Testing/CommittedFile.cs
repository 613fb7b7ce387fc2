using NUnit.Framework;

namespace Prodserver.Testing;

/// <summary>A file of the repository that is generated: the test compares it, and writes it where <c>PRODSERVER_ACCEPT=1</c> asks for that.</summary>
public static class CommittedFile
{
    /// <param name="path">The file's path below the repository's folder.</param>
    public static void ShouldBe(string path, string text)
    {
        var file = RepositoryFolder.Combine(path);
        if (Environment.GetEnvironmentVariable("PRODSERVER_ACCEPT") == "1")
        {
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            File.WriteAllText(file, text);
        }

        Assert.That(
            File.Exists(file) ? File.ReadAllText(file) : "",
            Is.EqualTo(text),
            $"{path} is not what the code generates; run the test again with PRODSERVER_ACCEPT=1 and review the difference");
    }
}
