using System.Text.Json;
using System.Text.Json.Nodes;

namespace Prodserver.Delivery.Deployment.Reviews;

/// <summary>
/// What a deployment would do, as JSON that people review and a later run compares with: the same project, files, folders and hosts give the same text, and whatever
/// would make the deployment another one changes it.
/// </summary>
public static class ReviewedPlan
{
    private static readonly JsonSerializerOptions Layout = new(JsonText.Options) { WriteIndented = true, NewLine = "\n" };

    public static string Text(string project, IReadOnlyList<IntendedEnvironment> environments) => new JsonObject
    {
        ["project"] = project,
        ["environments"] = new JsonObject(environments.Select(environment => KeyValuePair.Create(environment.Files.Environment, (JsonNode?)Environment(environment)))),
    }.ToJsonString(Layout) + "\n";

    /// <summary>What is no longer as it was when somebody reviewed the plan, a line each; none where nothing is.</summary>
    /// <exception cref="JsonException">The reviewed text is no plan.</exception>
    public static IReadOnlyList<string> Differences(string reviewed, string now)
    {
        var before = Leaves(reviewed);
        var after = Leaves(now);
        return
        [
            .. before.Keys.Union(after.Keys, StringComparer.Ordinal).Order(StringComparer.Ordinal)
                .Where(path => before.GetValueOrDefault(path) != after.GetValueOrDefault(path))
                .Select(path => $"{path}: {before.GetValueOrDefault(path, "nothing")} when it was reviewed, {after.GetValueOrDefault(path, "nothing")} now"),
        ];
    }

    private static JsonObject Environment(IntendedEnvironment environment)
    {
        var result = new JsonObject
        {
            ["files"] = new JsonObject(environment.Files.Files.OrderBy(file => file.Path, StringComparer.Ordinal).Select(file => KeyValuePair.Create(file.Path, (JsonNode?)file.Sha256))),
            ["written"] = Texts(environment.Changes.Written.Select(file => file.Path)),
            ["removed"] = Texts(environment.Changes.Removed),
        };
        if (environment.Release is { } release)
        {
            result["release"] = release.Content;
            result["hosts"] = new JsonObject(release.Hosts.Select(host => KeyValuePair.Create(host.Host, (JsonNode?)Host(host))));
            result["steps"] = Texts(release.Steps);
        }

        return result;
    }

    private static JsonObject Host(HostStatus host) => new() { ["release"] = host.Release, ["changedByHand"] = Texts(host.Drift) };

    private static JsonArray Texts(IEnumerable<string> texts) => new([.. texts.Select(text => (JsonNode?)text)]);

    private static Dictionary<string, string> Leaves(string text)
    {
        var leaves = new Dictionary<string, string>(StringComparer.Ordinal);
        Add("", JsonNode.Parse(text));
        return leaves;

        void Add(string path, JsonNode? node)
        {
            switch (node)
            {
                case JsonObject map:
                    foreach (var (name, value) in map)
                    {
                        Add(path.Length == 0 ? name : $"{path} {name}", value);
                    }

                    break;
                case JsonArray { Count: > 0 } list:
                    leaves.Add(path, string.Join(", ", list));
                    break;
                default:
                    leaves.Add(path, node is null or JsonArray ? "none" : node.ToString());
                    break;
            }
        }
    }
}
