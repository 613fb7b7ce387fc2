namespace Prodserver.Delivery.Settings;

/// <summary>How the project's own interpreter is run.</summary>
public sealed record InterpreterOptions
{
    /// <summary>The project's folder, an absolute path.</summary>
    public required string Folder { get; init; }

    /// <summary>The interpreter's absolute path; null for the project's own.</summary>
    public string? Interpreter { get; init; }

    /// <summary>The value of <c>PATH</c>, for an interpreter that starts others; the settings don't see it.</summary>
    public required string SearchPath { get; init; }

    /// <summary>An absolute path where folders can be made and removed; nobody else should be able to write there.</summary>
    public required string ScratchFolder { get; init; }

    /// <summary>The settings asked for; empty for all.</summary>
    public IReadOnlyList<string> Names { get; init; } = [];

    /// <summary>How long the settings of an environment may take.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>How many bytes the settings of an environment may be.</summary>
    public int OutputLimit { get; init; } = 16 << 20;
}
