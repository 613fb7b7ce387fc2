using System.Text.Json;
using Prodserver.Core;
using Prodserver.Core.Commands;
using Prodserver.Core.Plans;
using Prodserver.Core.Projects;

namespace Prodserver.Rendering.Documents;

/// <summary><c>plan.json</c>: what was decided, and why; no value of a variable is in it.</summary>
internal static class PlanDocument
{
    public static RenderedFile Render(ArtifactPlan plan, FileBytes output) => JsonFile.Create("plan.json", output, json =>
    {
        json.WriteString("project", plan.Project.Name);
        json.WriteString("environment", plan.Environment.Name);
        json.WriteString("settings", plan.Environment.SettingsModule);
        json.WriteVersions(plan.Environment.Versions);
        WriteProcesses(json, plan.Processes);
        WriteDecisions(json, plan.Decisions);
        WriteFiles(json, plan.Files);
    });

    private static void WriteProcesses(Utf8JsonWriter json, IReadOnlyList<ServerProcess> processes)
    {
        json.WriteStartArray("processes");
        foreach (var process in processes)
        {
            json.WriteStartObject();
            json.WriteString("name", process.Definition.Name);
            json.WriteString("server", process.Server);
            json.WriteString("serverVersion", process.ServerVersion.ToString());
            json.WriteString("launcher", NameOf(process.Launcher));
            json.WriteString("source", process.Definition.Position.ToString());
            json.WriteArray("bindings", process.Bindings.Select(binding => binding.ToString()));
            json.WriteString("route", process.Definition.Route);
            json.WriteString("hardening", NameOf(process.Definition.Hardening));
            json.WriteArray("variables", process.Environment.Select(variable => variable.Name));
            json.WriteArray("secrets", process.SecretVariables.Select(secret => secret.Name));
            WriteAdditions(json, process);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    /// <summary>What stands in a command line or environment without the config asking for it.</summary>
    private static void WriteAdditions(Utf8JsonWriter json, ServerProcess process)
    {
        json.WriteStartArray("added");
        WriteAdded(json, "command", process.Command);
        WriteAdded(json, "socketCommand", process.SocketCommand);
        WriteAdded(json, "containerCommand", process.ContainerCommand);
        foreach (var variable in process.Environment)
        {
            WriteAddition(json, "environment", variable.Name, variable.Reason);
        }

        json.WriteEndArray();
    }

    private static void WriteAdded(Utf8JsonWriter json, string where, CommandLine? command)
    {
        foreach (var argument in command?.Arguments ?? [])
        {
            WriteAddition(json, where, argument.Text, argument.Reason);
        }
    }

    private static void WriteAddition(Utf8JsonWriter json, string where, string what, string? reason)
    {
        if (reason is not null)
        {
            json.WriteStartObject();
            json.WriteString("to", where);
            json.WriteString("what", what);
            json.WriteProse("reason", reason);
            json.WriteEndObject();
        }
    }

    private static void WriteDecisions(Utf8JsonWriter json, IEnumerable<Decision> decisions)
    {
        json.WriteStartArray("decisions");
        foreach (var decision in decisions)
        {
            json.WriteStartObject();
            json.WriteProse("subject", decision.Subject);
            json.WriteProse("choice", decision.Choice);
            json.WriteProse("reason", decision.Reason);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteFiles(Utf8JsonWriter json, IReadOnlyList<PlannedFile> files)
    {
        json.WriteStartArray("files");
        foreach (var file in files)
        {
            json.WriteStartObject();
            json.WriteString("path", file.Path);
            json.WriteString("template", file.Template);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static string NameOf(Launcher launcher) => launcher switch
    {
        Launcher.Native => "native",
        Launcher.Manage => "manage",
    };

    private static string NameOf(HardeningProfile profile) => profile switch
    {
        HardeningProfile.Strict => "strict",
        HardeningProfile.Standard => "standard",
        HardeningProfile.Compat => "compat",
    };
}
