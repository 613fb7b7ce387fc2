namespace Prodserver.Delivery.Deployment.Containers;

/// <summary>What an engine has of an environment.</summary>
/// <param name="Running">The release that serves; null before the first.</param>
/// <param name="Releases">The releases, the oldest first.</param>
internal sealed record EngineState(string? Running, IReadOnlyList<string> Releases, Journal Journal)
{
    public static EngineState Empty { get; } = new(null, [], new Journal([]));

    /// <summary>The newest accepted release before the running one that is still there; null where there is none.</summary>
    public string? Previous => Releases.LastOrDefault(release =>
        Running is not null && ReleaseId.NumberOf(release) < ReleaseId.NumberOf(Running) && Journal.Accepted.Any(accepted => accepted.Release == release));
}
