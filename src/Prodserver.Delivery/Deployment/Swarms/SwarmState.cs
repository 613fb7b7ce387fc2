namespace Prodserver.Delivery.Deployment.Swarms;

/// <summary>What a swarm has of an environment.</summary>
/// <param name="Running">The release that its services run; null before the first, or where they do not run the same.</param>
/// <param name="Releases">The releases whose stack files it keeps, the oldest first, each with when it was accepted.</param>
/// <param name="Services">Its services.</param>
internal sealed record SwarmState(string? Running, IReadOnlyList<(string Release, string Since)> Releases, IReadOnlyList<SwarmService> Services)
{
    /// <summary>The newest accepted release before the running one; null where there is none.</summary>
    public string? Previous => Running is { } running
        ? Releases.Select(kept => kept.Release).LastOrDefault(release => ReleaseId.NumberOf(release) < ReleaseId.NumberOf(running))
        : Releases.Select(kept => kept.Release).LastOrDefault();

    public int LastNumber => Releases.Select(kept => ReleaseId.NumberOf(kept.Release)).Append(Running is null ? 0 : ReleaseId.NumberOf(Running)).Max();

    /// <summary>Services that do not have as many tasks as they should.</summary>
    public IReadOnlyList<string> Drift => [.. Services.Where(service => !service.IsWhole).Select(service => service.Name)];

    public bool Has(string release) => Releases.Any(kept => kept.Release == release);
}
