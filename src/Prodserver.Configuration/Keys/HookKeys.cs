using Prodserver.Configuration.Keys.Types;
using Prodserver.Core.Projects;

namespace Prodserver.Configuration.Keys;

/// <summary>The keys of the commands that a project adds to a deployment: one for each moment.</summary>
internal static class HookKeys
{
    public static readonly IReadOnlyList<Key<IReadOnlyList<Declared<string>>>> All = [.. DeployHook.Phases.SelectMany(phase => new[] { Of(DeployHook.Before(phase), "before", phase), Of(DeployHook.After(phase), "after", phase) })];

    public static readonly SectionType Section = new("hooks", "a map of the moments of a deployment", [.. All]);

    private static Key<IReadOnlyList<Declared<string>>> Of(string name, string when, string phase) =>
        new(name, new ListType<string>("a program and its arguments as a list", Texts.Word))
        {
            Description = $"A command that runs {when} the phase {phase}, as a list of words, such as [python, manage.py, check].",
        };
}
