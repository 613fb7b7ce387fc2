using Cake.Core;
using Cake.Core.Diagnostics;

namespace Cake.Frosting.Internal;

/// <summary>The command line: the host's own switches, and everything for <see cref="ICakeContext.Arguments"/>.</summary>
internal sealed record HostArguments
{
    public HostMode Mode { get; private init; }

    public IReadOnlyList<string> Targets { get; private init; } = [];

    public bool Exclusive { get; private init; }

    public Verbosity Verbosity { get; private init; } = Verbosity.Normal;

    public string? WorkingDirectory { get; private init; }

    public required CakeArguments ForTasks { get; init; }

    /// <exception cref="FormatException">A switch lacks its value, or has one that is none.</exception>
    public static HostArguments Parse(IEnumerable<string> args)
    {
        var options = HostOption.Read(args).ToList();
        var arguments = new HostArguments
        {
            ForTasks = new CakeArguments(options.ToLookup(option => option.Name, option => option.Value!, StringComparer.OrdinalIgnoreCase)),
        };
        return options.Aggregate(arguments, (known, option) => known.With(option));
    }

    private HostArguments With(HostOption option) => option.Name switch
    {
        "target" => this with { Targets = [.. Targets, ValueOf(option)] },
        "exclusive" => this with { Exclusive = option.IsTrue },
        "verbosity" => this with { Verbosity = VerbosityOf(option) },
        "working" => this with { WorkingDirectory = ValueOf(option) },
        "dryrun" or "noop" or "whatif" => this with { Mode = HostMode.DryRun },
        "tree" or "showtree" => this with { Mode = HostMode.Tree },
        "description" or "descriptions" or "showdescription" or "showdescriptions" => this with { Mode = HostMode.Description },
        "help" => this with { Mode = HostMode.Help },
        "version" or "ver" => this with { Mode = HostMode.Version },
        "info" => this with { Mode = HostMode.Info },
        _ => this,
    };

    private static string ValueOf(HostOption option) => string.IsNullOrEmpty(option.Value)
        ? throw new FormatException($"Option '{option.Name}' is defined but no value has been provided.")
        : option.Value;

    private static Verbosity VerbosityOf(HostOption option) => VerbosityParser.TryParse(ValueOf(option), out var verbosity)
        ? verbosity
        : throw new FormatException($"The value '{option.Value}' is not a valid verbosity.");
}
