using Cake.Core;
using Prodserver.Configuration;
using Prodserver.Delivery.Programs;

namespace Build;

/// <summary>What the command line asks for, checked.</summary>
public sealed record Arguments
{
    /// <summary>The Django project as given; null is the sample.</summary>
    public string? Project { get; private init; }

    /// <summary>The environments asked for; empty means all.</summary>
    public IReadOnlyList<string> Environments { get; private init; } = [];

    /// <summary>The output folder as given; null is <c>artifacts</c>.</summary>
    public string? Output { get; private init; }

    public bool Overwrite { get; private init; }

    public ToolPolicy Tools { get; private init; } = ToolPolicy.Skip;

    /// <summary>The file for the findings as given; null where none is asked for.</summary>
    public string? Findings { get; private init; }

    /// <summary>The settings asked for; empty means all.</summary>
    public IReadOnlyList<string> Settings { get; private init; } = [];

    /// <summary>The file for the settings as given; null where none is asked for.</summary>
    public string? Json { get; private init; }

    public SettingsFrom SettingsFrom { get; private init; }

    /// <summary>The project's interpreter as given; null for its own.</summary>
    public string? Python { get; private init; }

    /// <summary>The process to explain; null means all.</summary>
    public string? Process { get; private init; }

    /// <summary>How many processes the benchmark generates.</summary>
    public int Processes { get; private init; } = 10_000;

    /// <summary>The kind of destination; null for the one that the config names.</summary>
    public DeployKind? To { get; private init; }

    /// <summary>The file for the plan of a deployment as given; null where none is asked for.</summary>
    public string? Plan { get; private init; }

    /// <summary>The release to return to; null means the one before.</summary>
    public string? Release { get; private init; }

    public TimeSpan LockWait { get; private init; }

    /// <summary>Why hosts are changed; null where it was not said.</summary>
    public string? Reason { get; private init; }

    /// <summary>Percent of the hosts that switch at a time.</summary>
    public int Batch { get; private init; } = 100;

    /// <summary>Lines of a host's journal.</summary>
    public int Lines { get; private init; } = 100;

    public bool Verify { get; private init; }

    public IReadOnlyList<string> Targets { get; private init; } = [];

    /// <param name="arguments">The options, parsed by the host.</param>
    /// <param name="words">The command line as it is, for words that belong to no option.</param>
    /// <exception cref="FormatException">There is no such argument or task, or a value is none.</exception>
    public static Arguments Parse(ICakeArguments arguments, IReadOnlyList<string> words)
    {
        ArgumentCheck.Run(arguments, words);
        return new Arguments
        {
            Project = arguments.Text(ArgumentNames.Project),
            Environments = arguments.List(ArgumentNames.Environment),
            Output = arguments.Text(ArgumentNames.Output),
            Overwrite = arguments.Flag(ArgumentNames.Overwrite),
            Tools = arguments.Choice(ArgumentNames.Tools, ToolPolicy.Skip),
            Findings = arguments.Text(ArgumentNames.Findings),
            Settings = arguments.List(ArgumentNames.Setting),
            Json = arguments.Text(ArgumentNames.Json),
            SettingsFrom = arguments.Choice(ArgumentNames.SettingsFrom, SettingsFrom.Static),
            Python = arguments.Text(ArgumentNames.Python),
            Process = arguments.Text(ArgumentNames.Process),
            Processes = arguments.Number(ArgumentNames.Processes, otherwise: 10_000),
            To = arguments.HasArgument(ArgumentNames.To) ? arguments.Choice(ArgumentNames.To, DeployKind.Directory) : null,
            Plan = arguments.Text(ArgumentNames.Plan),
            Release = arguments.Text(ArgumentNames.Release),
            LockWait = TimeSpan.FromSeconds(arguments.Number(ArgumentNames.LockWait, otherwise: 0)),
            Reason = arguments.Text(ArgumentNames.Reason),
            Batch = arguments.Number(ArgumentNames.Batch, otherwise: 100),
            Lines = arguments.Number(ArgumentNames.Lines, otherwise: 100),
            Verify = arguments.Flag(ArgumentNames.Verify),
            Targets = [.. arguments.GetArguments("target")],
        };
    }
}
