using System.Diagnostics;
using Prodserver.Delivery.Processes;
using Prodserver.Testing;

namespace Prodserver.Delivery.Tests.Processes;

[RequiresTool("sh")]
public sealed class ProcessRunnerTests : IDisposable
{
    private readonly ProcessRunner _runner = new(new Dictionary<string, string> { ["PATH"] = "/usr/bin:/bin", ["HOME"] = "/nowhere" })
    {
        OutputLimit = 1000,
        Timeout = TimeSpan.FromSeconds(20),
    };

    public void Dispose() => _runner.Dispose();

    [Test]
    public async Task Should_return_what_the_program_prints_and_its_exit_code()
    {
        var result = await Run("cat; echo \"$0\" >&2; exit 3", input: "héllo");

        Assert.That((result.ExitCode, result.Output, result.Error, result.Fault, result.Succeeded), Is.EqualTo((3, "héllo", "a b\n", (string?)null, false)));
    }

    [Test]
    public async Task Should_pass_on_nothing_of_the_environment_but_what_it_was_given()
    {
        var result = await _runner.RunAsync(
            Shell("env | grep -v -e ^PWD= -e ^SHLVL= -e ^_= | sort") with { Environment = new Dictionary<string, string> { ["A"] = "b c" } },
            CancellationToken.None);

        Assert.That(result.Output, Is.EqualTo("A=b c\nHOME=/nowhere\nLC_ALL=C\nPATH=/usr/bin:/bin\n"));
    }

    [Test]
    public async Task Should_keep_the_beginning_of_endless_output()
    {
        var result = await Run("head -c 10000000 /dev/zero | tr '\\0' 'x'");

        Assert.That((result.ExitCode, result.Output), Is.EqualTo((0, new string('x', 1000))));
    }

    [Test]
    public async Task Should_end_a_program_that_takes_too_long()
    {
        var result = await _runner.RunAsync(Shell("echo begun; sleep 600") with { Timeout = TimeSpan.FromSeconds(1.5) }, CancellationToken.None);

        Assert.That((result.ExitCode, result.Output, result.Fault), Is.EqualTo((-1, "begun\n", "did not end within 1.5 s")));
    }

    [Test]
    public async Task Should_say_what_cannot_be_run()
    {
        var result = await _runner.RunAsync(new ToolCommand { Program = "/nowhere/nginx", WorkingDirectory = "/" }, CancellationToken.None);

        Assert.That(result.Fault, Does.StartWith("could not be run: "));
    }

    [Test]
    public async Task Should_not_mind_a_program_that_reads_no_input()
    {
        var result = await Run("exit 0", input: new string('x', 1 << 20));

        Assert.That(result.Succeeded);
    }

    [Test]
    public void Should_kill_its_own_process_when_cancelled()
    {
        using var folder = new TemporaryFolder();
        using var other = Process.Start("sleep", "600");
        using var source = new CancellationTokenSource();
        var run = _runner.RunAsync(Shell($"echo $$ > {folder.Combine("pid")}.new; mv {folder.Combine("pid")}.new {folder.Combine("pid")}; sleep 600"), source.Token);
        SpinWait.SpinUntil(() => File.Exists(folder.Combine("pid")), TimeSpan.FromSeconds(20));

        source.Cancel();

        Assert.That(async () => await run, Throws.InstanceOf<OperationCanceledException>());
        Assert.That(() => Directory.Exists("/proc/" + File.ReadAllText(folder.Combine("pid")).Trim()), Is.False.After(5000, 50));
        Assert.That(other.HasExited, Is.False);
        other.Kill();
    }

    private Task<ToolResult> Run(string script, string input = "") => _runner.RunAsync(Shell(script) with { Input = input }, CancellationToken.None);

    private static ToolCommand Shell(string script) => new() { Program = "/bin/sh", Arguments = ["-c", script, "a b"], WorkingDirectory = "/" };
}
