using Prodserver.Testing;

namespace Build.Tests.CommandLine;

/// <summary>The program as build.sh starts it.</summary>
[Parallelizable(ParallelScope.All)]
public class HostTests
{
    [Test]
    public async Task Should_list_every_task_with_its_description_where_nothing_is_asked()
    {
        var run = await Host();

        Assert.Multiple(() =>
        {
            Assert.That(run.ExitCode, Is.Zero);
            foreach (var task in TaskList.Describe().Where(task => task.Name != "Default"))
            {
                Assert.That(run.Output, Does.Contain($"  {task.Name,-9}{task.Text}"));
            }

            foreach (var argument in ArgumentDescription.All)
            {
                Assert.That(run.Output, Does.Contain($"  {argument.Usage,-31}{argument.Text}"));
            }
        });
    }

    [TestCase("--target=Clena", "Error: there is no task 'Clena'; did you mean 'Clean'?")]
    [TestCase("--outptu=x", "Error: there is no argument '--outptu'; did you mean '--output'?")]
    [TestCase("Clean", "Error: there is no argument 'Clean'; did you mean '--target=Clean'?")]
    [TestCase("--target", "Error: Option 'target' is defined but no value has been provided.")]
    [TestCase("--verbosity=loud", "Error: The value 'loud' is not a valid verbosity.")]
    public async Task Should_return_3_for_bad_arguments(string argument, string message)
    {
        var run = await Host(argument);

        Assert.That((run.ExitCode, run.Error.Trim()), Is.EqualTo((3, message)));
    }

    [Test]
    public async Task Should_write_an_empty_list_of_findings_where_there_are_none()
    {
        using var folder = new TemporaryFolder();

        var run = await Host("--findings=" + folder.Combine("below", "findings.json"));

        Assert.That((run.ExitCode, await File.ReadAllTextAsync(folder.Combine("below", "findings.json"))), Is.EqualTo((0, "[]\n")));
    }

    private static Task<ProgramRun> Host(params string[] arguments) => ProgramRun.Dotnet("Build.dll", arguments);
}
