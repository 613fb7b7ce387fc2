using Prodserver.Delivery.Programs;

namespace Prodserver.Delivery.Verification;

/// <summary>What verifying needs to know of this machine and of the user's wishes.</summary>
public sealed record VerificationSettings
{
    /// <summary>
    /// What programs get of the caller's environment, and nothing else: <c>PATH</c>, <c>HOME</c>, <c>DOCKER_HOST</c> and the like. Programs are looked
    /// for on its <c>PATH</c>.
    /// </summary>
    public required IReadOnlyDictionary<string, string> Environment { get; init; }

    /// <summary>An absolute path where folders can be made and removed; nobody else should be able to write there.</summary>
    public required string ScratchFolder { get; init; }

    /// <summary>Where verdicts and versions are remembered, an absolute path; null remembers nothing.</summary>
    public string? CacheFolder { get; init; }

    public ToolPolicy Tools { get; init; } = ToolPolicy.Skip;

    /// <summary>How long a single run of a program may take.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(60);
}
