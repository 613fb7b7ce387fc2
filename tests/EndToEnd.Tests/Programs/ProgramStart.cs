using System.Diagnostics;

namespace EndToEnd.Tests.Programs;

/// <summary>How to start a program: the words as they are, and nothing of the tests' own environment but the search path.</summary>
internal sealed record ProgramStart(params IReadOnlyList<string> Words)
{
    public string WorkingDirectory { get; init; } = Path.GetTempPath();

    public IReadOnlyDictionary<string, string> Environment { get; init; } = new Dictionary<string, string>();

    /// <summary>How long it may run.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromMinutes(1);

    /// <summary>Runs the program to its end.</summary>
    public async Task<ProgramResult> RunAsync()
    {
        using var process = Process.Start(Info())!;
        using var patience = new CancellationTokenSource(Timeout);
        try
        {
            var output = process.StandardOutput.ReadToEndAsync(patience.Token);
            var error = process.StandardError.ReadToEndAsync(patience.Token);
            await process.WaitForExitAsync(patience.Token);
            return new ProgramResult(process.ExitCode, await output + await error);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw new TimeoutException($"still running after {Timeout.TotalSeconds} s: {string.Join(' ', Words)}");
        }
    }

    /// <summary>Starts the program and leaves it running until the result is disposed of.</summary>
    public RunningProgram Launch() => new(Process.Start(Info())!);

    private ProcessStartInfo Info()
    {
        var info = new ProcessStartInfo(Words[0], Words.Skip(1))
        {
            WorkingDirectory = WorkingDirectory,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        info.Environment.Clear();
        info.Environment["PATH"] = System.Environment.GetEnvironmentVariable("PATH");
        info.Environment["PYTHONDONTWRITEBYTECODE"] = "1";
        foreach (var (name, value) in Environment)
        {
            info.Environment[name] = value;
        }

        return info;
    }
}
