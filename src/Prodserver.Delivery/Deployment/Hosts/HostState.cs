using System.Text.Json.Nodes;

namespace Prodserver.Delivery.Deployment.Hosts;

/// <summary>What a host has when a run begins.</summary>
/// <param name="Running">The release that serves; null before the first.</param>
/// <param name="Known">The releases that the host has, the oldest first.</param>
/// <param name="LastNumber">The highest number that a release of the host ever had.</param>
/// <param name="Drift">Files that are not as the running release put them there.</param>
/// <param name="IsSound">True where every process of the running release is up.</param>
/// <param name="Previous">The newest accepted release before the running one; null where there is none.</param>
internal sealed record HostState(string? Running, IReadOnlyList<string> Known, int LastNumber, IReadOnlyList<string> Drift, bool IsSound, string? Previous)
{
    public static HostState From(JsonObject result) => new(
        (string?)result["running"], Texts(result["known"]), (int)result["last"]!, Texts(result["drift"]), (bool)result["sound"]!, (string?)result["previous"]);

    private static IReadOnlyList<string> Texts(JsonNode? list) => [.. list!.AsArray().Select(item => (string)item!)];
}
