namespace Prodserver.Delivery.Processes;

/// <summary>A program to run on this machine, as data: nothing is joined or quoted before the kernel gets it.</summary>
public sealed record ToolCommand
{
    /// <summary>The program's absolute path.</summary>
    public required string Program { get; init; }

    public IReadOnlyList<string> Arguments { get; init; } = [];

    /// <summary>Variables besides the runner's own; nothing else of this machine's environment reaches the program.</summary>
    public IReadOnlyDictionary<string, string> Environment { get; init; } = new Dictionary<string, string>();

    /// <summary>An absolute path.</summary>
    public required string WorkingDirectory { get; init; }

    /// <summary>What the program reads from its standard input, as UTF-8.</summary>
    public string Input { get; init; } = "";

    /// <summary>How long it may take; null leaves that to the runner.</summary>
    public TimeSpan? Timeout { get; init; }

    /// <summary>The command as a POSIX shell would take it, for display only.</summary>
    public override string ToString() => ShellWords.Join(Arguments.Prepend(Program));
}
