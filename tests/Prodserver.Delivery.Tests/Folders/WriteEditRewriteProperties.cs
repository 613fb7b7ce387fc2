using CsCheck;
using Prodserver.Delivery.Folders;
using Prodserver.Testing;

namespace Prodserver.Delivery.Tests.Folders;

/// <summary>Whatever people do in the folder between runs: without <c>--overwrite</c>, no byte of theirs is lost.</summary>
public class WriteEditRewriteProperties
{
    private static readonly Gen<string> Path = Gen.OneOf("a", "b", "n", "n/a", "n/b", "n/m/a", "x.prodserver-new");

    private static readonly Gen<(string, string)[]> Rendered =
        Gen.Select(Gen.OneOf("a", "b", "n/a", "n/b", "n/m/a"), Gen.Int[0, 3].Select(content => $"ours {content}")).Array[0, 4]
            .Select(files => files.DistinctBy(file => file.Item1).ToArray());

    private static readonly Gen<(string, string)[]> Edits =
        Gen.Select(Path, Gen.Int[0, 9].Select(content => $"theirs {content}")).Array[0, 4];

    [Test]
    public void Should_never_lose_a_foreign_byte() =>
        Gen.Select(Rendered, Edits).Array[1, 5].Sample(
            rounds =>
            {
                using var folder = new TemporaryFolder();
                foreach (var (rendered, edits) in rounds)
                {
                    var theirs = Theirs(folder.Path);
                    var report = new FolderWriter().Write(new DeliveryFolder(folder.Path), [Some.Environment("e", rendered)]);
                    Assert.That(Theirs(folder.Path), Is.EqualTo(theirs));
                    if (!report.HasErrors)
                    {
                        Assert.That(Ours(folder.Path, report), Is.SupersetOf(rendered.Where(file => !report.Environments[0].Kept.Contains(file.Item1))));
                    }

                    Edit(folder, edits);
                }
            },
            iter: 300);

    private static void Edit(TemporaryFolder folder, (string Path, string Text)[] edits)
    {
        foreach (var (path, text) in edits)
        {
            try
            {
                folder.Write("e/" + path, text);
            }
            catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
            {
                // A file stands where this edit needs a folder, or the other way round.
            }
        }
    }

    private static List<(string, string)> Theirs(string folder) => [.. All(folder).Where(file => file.Item2.StartsWith("theirs", StringComparison.Ordinal))];

    private static List<(string, string)> Ours(string folder, WriteReport report) =>
        [.. All(folder).Where(file => !report.Environments[0].Kept.Contains(file.Item1))];

    private static IEnumerable<(string, string)> All(string folder) =>
        Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
            .Order(StringComparer.Ordinal)
            .Select(path => (System.IO.Path.GetRelativePath(System.IO.Path.Combine(folder, "e"), path), File.ReadAllText(path)));
}
