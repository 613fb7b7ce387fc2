using System.Text.Json;
using System.Text.Json.Nodes;
using Prodserver.Core.Releases;

namespace Prodserver.Delivery.Deployment.Containers;

/// <summary>What is kept of a process, so that its release can be brought back whatever the config says by then.</summary>
/// <param name="RunsBeside">False where it is stopped before its successor starts.</param>
/// <param name="Probe">The words that ask for its health; null where it can't be asked.</param>
internal sealed record ReleasedProcess(string Name, bool RunsBeside, IReadOnlyList<string>? Probe)
{
    public static ReleasedProcess Of(ContainerProcess process) => new(process.Name, process.RunsBeside, process.Service.HealthCheck);

    public static string Write(IReadOnlyList<ReleasedProcess> processes) => new JsonArray([.. processes.Select(process => new JsonObject
    {
        ["name"] = process.Name,
        ["beside"] = process.RunsBeside,
        ["probe"] = process.Probe is { } probe ? new JsonArray([.. probe.Select(word => (JsonNode)word)]) : null,
    })]).ToJsonString(JsonText.Options);

    /// <returns>Null where the text is not what was written.</returns>
    public static IReadOnlyList<ReleasedProcess>? Read(string text)
    {
        try
        {
            return [.. JsonNode.Parse(text)!.AsArray().Select(node => new ReleasedProcess((string)node!["name"]!, (bool)node["beside"]!, node["probe"]?.AsArray().Select(word => (string)word!).ToList()))];
        }
        catch (Exception fault) when (fault is JsonException or InvalidOperationException or NullReferenceException)
        {
            return null;
        }
    }
}
