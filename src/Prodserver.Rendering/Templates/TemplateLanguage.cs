using Prodserver.Rendering.Templates.Functions;
using Scriban.Runtime;

namespace Prodserver.Rendering.Templates;

/// <summary>What templates are written in, for the documentation.</summary>
public static class TemplateLanguage
{
    /// <summary>The names of all functions, such as <c>systemd.exec</c>, in ordinal order.</summary>
    public static IReadOnlyList<string> Functions { get; } =
    [
        .. BuiltinFunctions.Shared
            .SelectMany(entry => entry.Value is ScriptObject group ? group.Keys.Select(name => $"{entry.Key}.{name}") : [entry.Key])
            .Order(StringComparer.Ordinal),
    ];
}
