using System.Text.Json;
using Prodserver.Core;
using Prodserver.Core.Commands;
using Prodserver.Core.Plans;

namespace Prodserver.Rendering.Documents;

/// <summary><c>commands.json</c>: the exact argument vectors, the program's bare name first.</summary>
internal static class CommandsJson
{
    public static RenderedFile Render(ArtifactPlan plan, FileBytes output) => JsonFile.Create("commands.json", output, json =>
    {
        json.WriteString("project", plan.Project.Name);
        json.WriteString("environment", plan.Environment.Name);
        json.WriteStartArray("processes");
        foreach (var process in plan.Processes)
        {
            Write(json, process, plan.Environment.Paths.Code);
        }

        json.WriteEndArray();
    });

    private static void Write(Utf8JsonWriter json, ServerProcess process, string workingDirectory)
    {
        json.WriteStartObject();
        json.WriteString("name", process.Definition.Name);
        json.WriteString("backend", process.Definition.Backend);
        json.WriteString("server", process.Server);
        json.WriteString("serverVersion", process.ServerVersion.ToString());
        json.WriteStartArray("argv");
        json.WriteStringValue(process.Command.Executable);
        foreach (var argument in process.Command.Arguments)
        {
            json.WriteStringValue(argument.Text);
        }

        json.WriteEndArray();
        json.WriteStartObject("environment");
        foreach (var variable in process.Environment)
        {
            json.WriteString(variable.Name, variable.Value);
        }

        json.WriteEndObject();
        json.WriteString("workingDirectory", workingDirectory);
        json.WriteString("source", process.Definition.Position.ToString());
        json.WriteEndObject();
    }
}
