using Prodserver.Core.Values;

namespace Prodserver.Core.Projects;

/// <summary>A name of a settings module with the value that it ends up with.</summary>
public sealed record Setting(string Name, ConfigValue Value)
{
    /// <summary>True for a name that Django takes for a setting: it has capital letters and no small ones.</summary>
    public static bool IsName(string name) => name.Any(char.IsUpper) && !name.Any(char.IsLower);
}
