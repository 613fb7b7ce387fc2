namespace Prodserver.Delivery.Processes;

/// <summary>How a command ended.</summary>
public sealed record ToolResult
{
    public required ToolCommand Command { get; init; }

    /// <summary>The exit code; -1 where <see cref="Fault"/> says why there is none.</summary>
    public int ExitCode { get; init; } = -1;

    /// <summary>Standard output, up to the runner's limit.</summary>
    public string Output { get; init; } = "";

    /// <summary>Standard error, up to the runner's limit.</summary>
    public string Error { get; init; } = "";

    /// <summary>Why the command didn't run to its end, as the second half of a sentence; null where it did.</summary>
    public string? Fault { get; init; }

    public bool Succeeded => Fault is null && ExitCode == 0;
}
