namespace Prodserver.Core.Plans.Systemd;

/// <summary>What <c>systemd/target.scriban</c> reads.</summary>
public sealed record TargetModel
{
    public required string Heading { get; init; }

    public required string Description { get; init; }

    /// <summary>The units that the target starts, sockets before services.</summary>
    public required IReadOnlyList<string> Units { get; init; }
}
