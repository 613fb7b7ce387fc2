using Prodserver.Core.Projects;
using Prodserver.Servers.Tests.Support;

namespace Prodserver.Servers.Tests.Compilation;

public sealed class SpeedTests
{
    private const int Processes = 10_000;

    [Test]
    [NonParallelizable]
    public void Should_compile_ten_thousand_processes_within_a_second()
    {
        var processes = Enumerable.Range(0, Processes).Select(Process).ToArray();
        _ = Compiled.All(Some.Environment, processes[..100]);

        // Processor time: the machine that tests is shared.
        using var self = System.Diagnostics.Process.GetCurrentProcess();
        var before = self.TotalProcessorTime;
        var outcome = Compiled.All(Some.Environment, processes);
        self.Refresh();
        var spent = self.TotalProcessorTime - before;
        Assert.That(outcome.Value, Has.Count.EqualTo(Processes));
        Assert.That(spent, Is.LessThan(TimeSpan.FromSeconds(1)));
    }

    private static ProcessDefinition Process(int number) => (number % 3) switch
    {
        0 => Some.Process(Some.Uvicorn, Some.Args(("uds", $"/run/{number}.sock"), ("workers", "4"), ("log-level", "info"), ("no-access-log", true)), $"p{number}"),
        1 => Some.Process(Some.Gunicorn, Some.Args(("bind", $"unix:/run/{number}.sock"), ("workers", "4"), ("access-logfile", "-")), $"p{number}"),
        _ => Some.Process(Some.DjangoTasks, Some.Args(("queue-name", "high"), ("interval", "0.5")), $"p{number}"),
    };
}
