using System.Xml;

namespace Build.Testing;

/// <summary>The folder that <c>dotnet test</c> writes a .trx file a project to.</summary>
public sealed class TestResults(string folder)
{
    /// <summary>Holds the counts as one line, for what runs after the tests.</summary>
    public const string SummaryFile = "summary.txt";

    public void Clear()
    {
        if (Directory.Exists(folder))
        {
            Directory.Delete(folder, recursive: true);
        }

        Directory.CreateDirectory(folder);
    }

    public TestCounts Count() => Directory.EnumerateFiles(folder, "*.trx").Select(Count).Aggregate(default(TestCounts), (sum, counts) => sum + counts);

    public void Save(TestCounts counts) => File.WriteAllText(Path.Combine(folder, SummaryFile), counts + "\n");

    private static TestCounts Count(string file)
    {
        using var reader = XmlReader.Create(file);
        var counts = default(TestCounts);
        while (reader.ReadToFollowing("UnitTestResult"))
        {
            counts += reader.GetAttribute("outcome") switch
            {
                "Passed" => new TestCounts(1, 0, 0),
                "NotExecuted" => new TestCounts(0, 0, 1),
                _ => new TestCounts(0, 1, 0),
            };
        }

        return counts;
    }
}
