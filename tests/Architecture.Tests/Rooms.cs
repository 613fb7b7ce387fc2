namespace Architecture.Tests;

/// <summary>Who may use what.</summary>
public static class Rooms
{
    public static IReadOnlyList<Room> All { get; } =
    [
        new("Prodserver.Core", [], []),
        new("Prodserver.Python", ["Prodserver.Core"], []),
        new("Prodserver.Configuration", ["Prodserver.Core", "Prodserver.Python"], ["Tomlyn", "YamlDotNet"], Files: true),
        new("Prodserver.Servers", ["Prodserver.Core"], []),
        new("Prodserver.Rendering", ["Prodserver.Core"], ["Scriban.Signed"]),
        new("Prodserver.Delivery", ["Prodserver.Core"], ["CliWrap"], Files: true, IsPure: false),
    ];
}
