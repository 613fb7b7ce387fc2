namespace Build;

/// <summary>What the program returns: part of its contract.</summary>
public enum ExitCode
{
    Done = 0,
    TaskFailed = 1,

    /// <summary>The config has errors; each is a finding.</summary>
    ConfigHasErrors = 2,

    BadArguments = 3,

    ToolMissing = 4,
}
