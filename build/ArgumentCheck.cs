using Cake.Core;
using Prodserver.Core.Findings;

namespace Build;

/// <summary>Refuses what no task and no switch of the host would understand.</summary>
internal static class ArgumentCheck
{
    private static readonly string[] OfTheHost =
    [
        "description", "descriptions", "dryrun", "exclusive", "help", "info", "noop", "showdescription", "showdescriptions", "showtree",
        "target", "tree", "ver", "verbosity", "version", "whatif", "working",
    ];

    public static void Run(ICakeArguments arguments, IReadOnlyList<string> words)
    {
        RefuseStrayWords(words);
        foreach (var name in arguments.GetArguments().Keys)
        {
            RefuseUnknown(name);
        }

        foreach (var target in arguments.GetArguments("target"))
        {
            RefuseUnknownTask(target);
        }
    }

    private static void RefuseUnknown(string name)
    {
        var known = ArgumentDescription.All.Select(argument => argument.Name).Concat(OfTheHost);
        if (!known.Contains(name, StringComparer.OrdinalIgnoreCase))
        {
            throw new FormatException($"there is no argument '--{name}'{Suggestion.For(name, known, "--")}");
        }
    }

    private static void RefuseUnknownTask(string name)
    {
        if (!TaskList.Names.Contains(name, StringComparer.OrdinalIgnoreCase))
        {
            throw new FormatException($"there is no task '{name}'{Suggestion.For(name, TaskList.Names)}");
        }
    }

    /// <summary>The host drops them, but they are a mistake: mostly <c>./build.sh Deploy</c>.</summary>
    private static void RefuseStrayWords(IReadOnlyList<string> words)
    {
        for (var i = 0; i < words.Count; i++)
        {
            var isValue = i > 0 && words[i - 1].StartsWith('-') && words[i - 1].IndexOfAny(['=', ':']) < 0;
            if (!words[i].StartsWith('-') && !isValue)
            {
                var task = TaskList.Names.Contains(words[i], StringComparer.OrdinalIgnoreCase) ? words[i] : Spelling.Nearest(words[i], TaskList.Names);
                throw new FormatException($"there is no argument '{words[i]}'{(task is null ? "" : $"; did you mean '--target={task}'?")}");
            }
        }
    }
}
