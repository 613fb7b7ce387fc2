using Prodserver.Core.Findings;
using Prodserver.Core.Values;

namespace Prodserver.Core.Projects;

/// <summary>A name of a settings module with the value that it ends up with.</summary>
/// <param name="Position">Where the name is bound.</param>
public sealed record Setting(string Name, ConfigValue Value, SourcePosition Position)
{
    /// <summary>What its value depends on besides the code, such as <c>env:PORT</c>, in ordinal order.</summary>
    public IReadOnlyList<string> DependsOn =>
        [.. Value.AllOrigins.Select(origin => origin.Dependency).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];

    /// <summary>The names that lead from it to the first part that is not known, itself first.</summary>
    public IReadOnlyList<ChainLink> Chain => [.. (Value.FirstUnknown?.Chain ?? []).Prepend(new ChainLink(Name, Position)).Distinct()];

    /// <summary>True for a name that Django takes for a setting: it has capital letters and no small ones.</summary>
    public static bool IsName(string name) => name.Any(char.IsUpper) && !name.Any(char.IsLower);
}
