using System.Text.Json.Nodes;

namespace Prodserver.Delivery.Deployment;

/// <summary>What a host has of an environment.</summary>
/// <param name="Release">The release that serves; null before the first.</param>
/// <param name="Since">When it was accepted, UTC; null where the journal does not say.</param>
/// <param name="Units">Its units.</param>
/// <param name="Releases">The releases of the host, the oldest first, each with when it was last accepted.</param>
/// <param name="Drift">Installed files that are not as the release put them there.</param>
/// <param name="Notes">What people should know besides, one sentence each.</param>
public sealed record HostStatus(
    string Host, string? Release, string? Since, IReadOnlyList<UnitStatus> Units, IReadOnlyList<(string Release, string? Since)> Releases, IReadOnlyList<string> Drift, IReadOnlyList<string> Notes)
{
    internal static HostStatus From(string host, JsonObject result)
    {
        IReadOnlyList<string> drift = [.. result["drift"]!.AsArray().Select(path => (string)path!)];
        return new HostStatus(
            host,
            (string?)result["release"],
            (string?)result["since"],
            [.. result["units"]!.AsArray().Select(unit => UnitStatus.From(unit!.AsObject()))],
            [.. result["releases"]!.AsArray().Select(item => ((string)item!["release"]!, (string?)item["since"]))],
            drift,
            [.. NotesOf(result), .. drift.Select(path => $"{path} was changed by hand")]);
    }

    private static IEnumerable<string> NotesOf(JsonObject result)
    {
        if (result["holder"] is { } holder)
        {
            yield return (string)holder!;
        }

        if ((bool)result["unfinished"]!)
        {
            yield return "a deployment ended in its midst; the next one undoes what it left";
        }

        if (result["journalFault"] is { } line)
        {
            yield return $"the journal was changed by hand at line {line}";
        }
    }
}
