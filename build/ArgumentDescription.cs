namespace Build;

/// <summary>What a user is told about an argument.</summary>
/// <param name="Value">Stands for the value, such as <c>DIR</c>; null for a flag.</param>
public sealed record ArgumentDescription(string Name, string? Value, string Text)
{
    /// <summary>All arguments, in the order of the help.</summary>
    public static IReadOnlyList<ArgumentDescription> All { get; } =
    [
        new(ArgumentNames.Project, "DIR", "the Django project, the folder that holds manage.py; samples/shop where none is named"),
        new(ArgumentNames.Environment, "A,B", "only these environments; all of the project where none is named"),
        new(ArgumentNames.Output, "DIR", "where environments are written; artifacts/ where none is named"),
        new(ArgumentNames.Overwrite, null, "replace files that were edited by hand or are not ours"),
        new(ArgumentNames.Tools, "skip|install|require", "what a missing program means: skip what needs it (default), install it first (Debian, root), or fail"),
        new(ArgumentNames.Findings, "FILE", "write all findings to a file, as JSON"),
        new(ArgumentNames.Setting, "NAME,NAME", "only these settings; all in capital letters where none is named"),
        new(ArgumentNames.Json, "FILE", "write the settings to a file, as JSON, instead of showing them"),
        new(ArgumentNames.SettingsFrom, "static|python|both", "who reads the settings: nobody runs them (default), the project's own Python, or both, where a difference is an error"),
        new(ArgumentNames.Python, "PATH", "the Python that has the project's requirements; .venv/bin/python, venv/bin/python or python3 where none is named"),
        new(ArgumentNames.Process, "NAME", "only the process of this name; all of them where none is named"),
        new(ArgumentNames.Processes, "N", "how many processes to generate for the benchmark; 10000 where nothing is said"),
        new(ArgumentNames.To, "directory|ssh|docker|swarm", "the kind of destination, in place of the one that the config names"),
        new(ArgumentNames.Plan, "FILE", "write what a deployment would do to a file, to be reviewed; with Deploy, do exactly that or nothing"),
        new(ArgumentNames.Release, "ID", "the release to return to; the one before the running one where none is named"),
        new(ArgumentNames.LockWait, "SECONDS", "how long to wait for a deployment that is going on; 0 where nothing is said"),
        new(ArgumentNames.Reason, "TEXT", "why, for those who find the lock or read the journal"),
        new(ArgumentNames.Batch, "PERCENT", "how many hosts switch at a time after the first; 100 where nothing is said"),
        new(ArgumentNames.Lines, "N", "how many lines of the journal of each host; 100 where nothing is said"),
        new(ArgumentNames.Verify, null, "change nothing, fail where something would change"),
    ];

    /// <summary>How it is written on the command line.</summary>
    public string Usage => Value is null ? $"--{Name}" : $"--{Name}={Value}";
}
