using System.Text;
using System.Text.Json;
using Prodserver.Delivery.Processes;

namespace Prodserver.Delivery.Verification.Servers;

/// <summary>Asks a server's own parser about command lines: one run of Python for all of them, and no server is started.</summary>
internal sealed class CommandLineParser(KnownServer server, ProcessRunner runner, ScratchFolder scratch)
{
    private const string Script = "parse_command_lines.py";

    /// <summary>For each line what the server says against it, or null; where Python itself failed, no answers but its fault.</summary>
    public async Task<(IReadOnlyList<string?> Answers, string? Fault)> AskAsync(
        string interpreter,
        IReadOnlyList<ServerLine> lines,
        CancellationToken cancellation)
    {
        var folder = scratch.Create("python");
        var script = Path.Combine(folder, Script);
        WriteScript(script);
        var result = await runner.RunAsync(Command(interpreter, script, folder, RequestFor(lines)), cancellation).ConfigureAwait(false);
        try
        {
            var answers = result.Succeeded ? JsonSerializer.Deserialize<string?[]>(result.Output) : null;
            return answers?.Length == lines.Count ? (answers, null) : ([], FaultOf(result));
        }
        catch (JsonException)
        {
            return ([], FaultOf(result));
        }
    }

    /// <summary>The question as the script reads it.</summary>
    public string RequestFor(IEnumerable<ServerLine> lines)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartObject();
            json.WriteString("server", server.Package);
            json.WriteStartArray("lines");
            foreach (var line in lines)
            {
                line.WriteTo(json);
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.ToArray());
    }

    private static ToolCommand Command(string interpreter, string script, string folder, string request) => new()
    {
        Program = interpreter,
        Arguments = [script],
        Environment = new Dictionary<string, string> { ["PYTHONUTF8"] = "1", ["PYTHONDONTWRITEBYTECODE"] = "1" },
        WorkingDirectory = folder,
        Input = request,
    };

    private static void WriteScript(string path)
    {
        using var resource = typeof(CommandLineParser).Assembly.GetManifestResourceStream(Script)!;
        using var file = File.Create(path);
        resource.CopyTo(file);
    }

    private static string FaultOf(ToolResult result) =>
        result.Fault ?? result.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries).LastOrDefault() ?? "no answer";
}
