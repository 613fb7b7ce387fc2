using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Prodserver.Delivery.Verification.Docker;

/// <summary>What an engine says of a Dockerfile.</summary>
/// <param name="Warnings">Each with its line, counted from 1; 0 is the file as a whole.</param>
/// <param name="Error">Why it can't be built; null where it can.</param>
internal sealed partial record CheckReport(IReadOnlyList<(int Line, string Text)> Warnings, (int Line, string Text)? Error)
{
    /// <summary>What BuildKit says where it would have to ask a registry.</summary>
    private const string Unknown = "failed to resolve source metadata";

    /// <summary>The rule that only the variables of the base image can decide, and that was not looked at.</summary>
    private const string NeedsBase = "UndefinedVar";

    /// <summary>Reads the JSON form of BuildKit's check.</summary>
    /// <returns>Null where the text is no verdict.</returns>
    public static CheckReport? Read(string json)
    {
        try
        {
            var report = JsonNode.Parse(json) as JsonObject;
            var error = ErrorOf(report?["buildError"]);
            return report is null || error?.Text.Contains(Unknown, StringComparison.Ordinal) == true ? null : new CheckReport([.. WarningsOf(report["warnings"])], error);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static (int Line, string Text)? ErrorOf(JsonNode? error) => error is null ? null : (Line(error), Place().Replace((string)error["message"]!, ""));

    private static IEnumerable<(int Line, string Text)> WarningsOf(JsonNode? warnings) =>
        from warning in warnings as JsonArray ?? []
        let rule = (string)warning["ruleName"]!
        where rule != NeedsBase
        select (Line(warning), $"{warning["detail"]} ({rule})");

    private static int Line(JsonNode found) => (int?)found["location"]?["ranges"]?.AsArray().FirstOrDefault()?["start"]?["line"] ?? 0;

    [GeneratedRegex(@"\A\w+ parse error on line \d+: ", RegexOptions.CultureInvariant)]
    private static partial Regex Place();
}
