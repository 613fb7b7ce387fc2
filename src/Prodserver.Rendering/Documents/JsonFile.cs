using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using Prodserver.Core;
using Prodserver.Core.Projects;
using Prodserver.Rendering.Quoting;

namespace Prodserver.Rendering.Documents;

/// <summary>A JSON file for people and machines: indented, LF, no more escapes than JSON needs.</summary>
internal static class JsonFile
{
    private static readonly JsonWriterOptions Options = new()
    {
        Indented = true,
        IndentSize = 2,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <param name="write">Writes the members of the outermost object.</param>
    public static RenderedFile Create(string path, FileBytes output, Action<Utf8JsonWriter> write)
    {
        using (var json = new Utf8JsonWriter(output, Options))
        {
            json.WriteStartObject();
            write(json);
            json.WriteEndObject();
        }

        output.Write("\n"u8);
        return output.Take(path);
    }

    /// <summary>A text for people; half a surrogate pair is shown as an escape, since JSON has no bytes for it.</summary>
    public static void WriteProse(this Utf8JsonWriter json, string name, string text) =>
        json.WriteString(name, Texts.FaultOf(text) is null ? text : Comment.Quote(text));

    public static void WriteArray(this Utf8JsonWriter json, string name, IEnumerable<string> values)
    {
        json.WriteStartArray(name);
        foreach (var value in values)
        {
            json.WriteStringValue(value);
        }

        json.WriteEndArray();
    }

    public static void WriteVersions(this Utf8JsonWriter json, ConsumerVersions versions)
    {
        json.WriteStartObject("versions");
        json.WriteString("python", versions.Python.ToString());
        json.WriteString("nginx", versions.Nginx.ToString());
        json.WriteString("systemd", versions.Systemd.ToString());
        json.WriteString("docker", versions.Docker.ToString());
        json.WriteString("compose", versions.Compose.ToString());
        json.WriteString("django-prodserver", versions.DjangoProdserver.ToString());
        json.WriteEndObject();
    }
}
