using System.Text;

namespace EndToEnd.Tests.Golden;

/// <summary>
/// Compares what came out with the files of a case. With <c>PRODSERVER_ACCEPT=1</c> in the environment the files are rewritten instead, for a person to
/// review in the diff.
/// </summary>
internal static class GoldenFiles
{
    private static readonly bool Accepting = Environment.GetEnvironmentVariable("PRODSERVER_ACCEPT") == "1";

    /// <param name="folder">The case's folder <c>expected</c>.</param>
    /// <param name="actual">Texts by their path below the folder.</param>
    public static void Check(string folder, IReadOnlyDictionary<string, string> actual)
    {
        if (Accepting)
        {
            Accept(folder, actual);
        }

        Assert.Multiple(() =>
        {
            foreach (var (path, text) in Read(folder))
            {
                Assert.That(actual.GetValueOrDefault(path), Is.EqualTo(text), path);
            }

            Assert.That(actual.Keys, Is.SubsetOf(Read(folder).Keys), "files that nothing expects");
        });
    }

    private static SortedDictionary<string, string> Read(string folder)
    {
        var files = new SortedDictionary<string, string>(StringComparer.Ordinal);
        if (Directory.Exists(folder))
        {
            foreach (var file in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories))
            {
                files.Add(Path.GetRelativePath(folder, file).Replace('\\', '/'), File.ReadAllText(file));
            }
        }

        return files;
    }

    private static void Accept(string folder, IReadOnlyDictionary<string, string> actual)
    {
        if (Directory.Exists(folder))
        {
            Directory.Delete(folder, recursive: true);
        }

        foreach (var (path, text) in actual)
        {
            var file = Path.Combine(folder, path);
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            File.WriteAllText(file, text, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
        }
    }
}
