using CliWrap;
using CliWrap.Buffered;

namespace Build.Tests;

/// <summary>What a program printed and returned.</summary>
internal sealed record ProgramRun(int ExitCode, string Output, string Error)
{
    /// <summary>Runs a program to its end, without colours, at most for five minutes.</summary>
    public static async Task<ProgramRun> Start(
        string program,
        IEnumerable<string> arguments,
        string? folder = null,
        IReadOnlyDictionary<string, string?>? environment = null)
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromMinutes(5));
        var result = await Cli.Wrap(program)
            .WithArguments(arguments)
            .WithWorkingDirectory(folder ?? TestContext.CurrentContext.TestDirectory)
            .WithEnvironmentVariables(new Dictionary<string, string?>(environment ?? new Dictionary<string, string?>()) { ["NO_COLOR"] = "1" })
            .WithValidation(CommandResultValidation.None)
            .ExecuteBufferedAsync(limit.Token);
        return new ProgramRun(result.ExitCode, result.StandardOutput, result.StandardError);
    }

    /// <summary>Runs a program that was compiled with the tests.</summary>
    public static Task<ProgramRun> Dotnet(string assembly, params IEnumerable<string> arguments) =>
        Start("dotnet", ["exec", Path.Combine(TestContext.CurrentContext.TestDirectory, assembly), .. arguments]);
}
