using System.Text.Json;
using Prodserver.Core.Releases;

namespace Prodserver.Delivery.Deployment.Containers;

/// <summary>What is kept of a process, so that its release can be brought back whatever the config says by then.</summary>
/// <param name="RunsBeside">False where it is stopped before its successor starts.</param>
/// <param name="Probe">The words that ask for its health; null where it can't be asked.</param>
internal sealed record KeptProcess(string Name, bool RunsBeside, IReadOnlyList<string>? Probe)
{
    private static readonly JsonSerializerOptions Form = new(JsonSerializerDefaults.Web) { RespectNullableAnnotations = true, RespectRequiredConstructorParameters = true };

    public static KeptProcess Of(ContainerProcess process) => new(process.Name, process.RunsBeside, process.Service.HealthCheck);

    public static string Write(IReadOnlyList<KeptProcess> processes) => JsonSerializer.Serialize(processes, Form);

    /// <returns>Null where the text is not what was written.</returns>
    public static IReadOnlyList<KeptProcess>? Read(string text)
    {
        try
        {
            return JsonSerializer.Deserialize<List<KeptProcess>>(text, Form);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
