using Cake.Core;

namespace Build;

/// <summary>How the run ended. Cake returns 1 for whatever a task throws, so the reason is kept here.</summary>
public sealed class RunOutcome
{
    /// <summary>What Cake's host returns for a command line that it can't parse; 255 to a shell.</summary>
    private const int NotUnderstood = -1;

    private ExitCode? _failure;

    /// <summary>The exception that ends the run with this code.</summary>
    public CakeException Fail(ExitCode code, string message)
    {
        _failure ??= code;
        return new CakeException((int)code, message);
    }

    /// <summary>The program's exit code, from what the host returned.</summary>
    public int ExitCode(int returned) => (returned, _failure) switch
    {
        (0, _) => (int)Build.ExitCode.Done,
        (_, { } failure) => (int)failure,
        (NotUnderstood, _) => (int)Build.ExitCode.BadArguments,
        _ => (int)Build.ExitCode.TaskFailed,
    };
}
