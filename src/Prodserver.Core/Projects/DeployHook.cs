namespace Prodserver.Core.Projects;

/// <summary>A command that runs before or after a phase of a deployment, on the host, as the processes run.</summary>
/// <param name="Moment">When: one of <see cref="Moments"/>.</param>
/// <param name="Words">The program and its arguments, which no shell reads.</param>
public sealed record DeployHook(string Moment, IReadOnlyList<string> Words)
{
    /// <summary>The phases, in their order.</summary>
    public static IReadOnlyList<string> Phases { get; } = ["migrations", "static", "start", "switch", "workers"];

    /// <summary>When a command can run, such as <c>before-switch</c>.</summary>
    public static IReadOnlyList<string> Moments { get; } = [.. Phases.SelectMany(phase => new[] { Before(phase), After(phase) })];

    public static string Before(string phase) => "before-" + phase;

    public static string After(string phase) => "after-" + phase;
}
