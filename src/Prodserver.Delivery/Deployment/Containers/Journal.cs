using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Prodserver.Delivery.Deployment.Containers;

/// <summary>What was done in the engine: one JSON line an event, each with the hash of the line before, so that a changed or lost line shows.</summary>
internal sealed class Journal
{
    private readonly List<string> _lines;
    private readonly List<JsonObject> _entries = [];

    public Journal(IEnumerable<string> lines)
    {
        _lines = [.. lines];
        var previous = "";
        for (var i = 0; i < _lines.Count; i++)
        {
            var entry = Parse(_lines[i]);
            if (entry is null || (string?)entry["previous"] != previous)
            {
                Fault ??= i + 1;
            }

            if (entry is not null)
            {
                _entries.Add(entry);
            }

            previous = Hash(_lines[i]);
        }
    }

    /// <summary>The number of the first line that does not follow from the one before; null where all do.</summary>
    public int? Fault { get; }

    /// <summary>The first entry of a run that never came to its end; null where the last one did.</summary>
    public JsonObject? Unfinished => _entries is [.., var last] && Event(last) != "end" ? _entries.Last(entry => Event(entry) == "start") : null;

    /// <summary>True where the run that never came to its end had brought its release into service.</summary>
    public bool UnfinishedIsAccepted => _entries is [.., var last] && Event(last) == "commit";

    /// <summary>The releases in the order in which they were accepted, each time with when.</summary>
    public IReadOnlyList<(string Release, string Time)> Accepted =>
        [.. _entries.Where(entry => Event(entry) == "commit").Select(entry => ((string)entry["release"]!, (string)entry["time"]!))];

    /// <summary>The hash of the proxy's configuration that a release was accepted with; null where it never was.</summary>
    public string? ProxyOf(string release) => OfCommit(release, "proxy");

    /// <summary>The processes that a release was accepted with.</summary>
    public IReadOnlyList<string> ProcessesOf(string release) => OfCommit(release, "processes")?.Split(' ', StringSplitOptions.RemoveEmptyEntries) ?? [];

    /// <summary>The highest number that a release ever had.</summary>
    public int LastNumber => _entries.Where(entry => Event(entry) == "start").Select(entry => ReleaseId.NumberOf((string)entry["release"]!)).DefaultIfEmpty(0).Max();

    /// <summary>Adds an entry.</summary>
    /// <returns>Its line.</returns>
    public string Add(string run, string time, string what, IEnumerable<KeyValuePair<string, string?>> more)
    {
        var entry = new JsonObject { ["run"] = run, ["event"] = what, ["time"] = time };
        foreach (var (key, value) in more)
        {
            entry[key] = value;
        }

        entry["previous"] = _lines.Count == 0 ? "" : Hash(_lines[^1]);
        var line = entry.ToJsonString(JsonText.Options);
        _lines.Add(line);
        _entries.Add(entry);
        return line;
    }

    private string? OfCommit(string release, string key) =>
        (string?)_entries.LastOrDefault(entry => Event(entry) == "commit" && (string?)entry["release"] == release)?[key];

    private static string Event(JsonObject entry) => (string?)entry["event"] ?? "";

    private static JsonObject? Parse(string line)
    {
        try
        {
            return JsonNode.Parse(line) is JsonObject entry && entry.ContainsKey("previous") ? entry : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static string Hash(string line) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(line)));
}
