namespace Prodserver.Core.Plans.Nginx;

/// <summary>
/// Hands out names of nginx's http level: letters, digits and <c>_</c>, so that one serves an upstream, a zone and a variable. All sites of a host
/// share them, and nginx is blind to their case.
/// </summary>
/// <param name="prefix">What they begin with.</param>
internal sealed class HttpNames(string prefix)
{
    /// <summary>What keeps a name with its longest ending below 64 characters.</summary>
    private const int Longest = 48;

    /// <summary>The names handed out, each with the number that its next namesake begins to try with.</summary>
    private readonly Dictionary<string, int> _taken = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>A project's name as a prefix. No two projects share one, since a project's name has no <c>_</c>.</summary>
    public static string Prefix(string project) => Safe(project);

    /// <summary>The variable that holds a dollar sign, of the site with a prefix.</summary>
    public static string Dollar(string prefix) => prefix + "_dollar";

    /// <summary>The name for a process; one that is taken gets a number.</summary>
    public string For(string process)
    {
        var name = $"{prefix}_{Safe(process)}";
        name = name.Length > Longest ? name[..Longest] : name;
        var free = name;
        while (!_taken.TryAdd(free, 2))
        {
            free = $"{name}_{_taken[name]++}";
        }

        return free;
    }

    private static string Safe(string name) => string.Create(name.Length, name, static (safe, name) =>
    {
        for (var i = 0; i < name.Length; i++)
        {
            safe[i] = char.IsAsciiLetterOrDigit(name[i]) ? name[i] : '_';
        }
    });
}
