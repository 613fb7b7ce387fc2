using Build.Testing;
using Prodserver.Testing;

namespace Build.Tests.Scripts;

public class TestCountsTests
{
    [Test]
    public void Should_sum_up_the_results_of_all_projects()
    {
        using var folder = new TemporaryFolder();
        folder.Write("a.trx", Trx("Passed", "Passed", "Failed"));
        folder.Write("b.trx", Trx("NotExecuted", "Passed", "Timeout"));

        Assert.That(new TestResults(folder.Path).Count().ToString(), Is.EqualTo("3 passed, 2 failed, 1 skipped"));
    }

    private static string Trx(params string[] outcomes) =>
        $"""
        <?xml version="1.0" encoding="utf-8"?>
        <TestRun xmlns="http://microsoft.com/schemas/VisualStudio/TeamTest/2010">
          <Results>{string.Concat(outcomes.Select(outcome => $"<UnitTestResult testName=\"t\" outcome=\"{outcome}\"><Output/></UnitTestResult>"))}</Results>
        </TestRun>
        """;
}
