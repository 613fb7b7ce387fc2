using System.Text.Encodings.Web;
using System.Text.Json;
using Prodserver.Core.Findings;

namespace Build.Reporting;

/// <summary>The findings for machines: an array, one object a finding, every key always there.</summary>
public static class FindingsFile
{
    // The file is read by programs; what only HTML would trip over stays readable.
    private static readonly JsonWriterOptions Options = new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <exception cref="IOException">The file can't be written.</exception>
    public static void Write(string path, IReadOnlyList<Finding> findings)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        using var file = File.Create(path);
        using (var json = new Utf8JsonWriter(file, Options))
        {
            json.WriteStartArray();
            foreach (var finding in findings)
            {
                Write(json, finding);
            }

            json.WriteEndArray();
        }

        file.WriteByte((byte)'\n');
    }

    private static void Write(Utf8JsonWriter json, Finding finding)
    {
        json.WriteStartObject();
        json.WriteString("code", finding.Code.Id);
        json.WriteString("severity", SeverityName(finding.Severity));
        json.WriteString("file", finding.Position.File);
        json.WriteNumber("line", finding.Position.Line);
        json.WriteNumber("column", finding.Position.Column);
        json.WriteString("message", finding.Message);
        json.WriteString("fix", finding.Fix);
        json.WriteString("environment", finding.Environment);
        json.WriteString("process", finding.Process);
        json.WriteEndObject();
    }

    private static string SeverityName(Severity severity) => severity switch
    {
        Severity.Error => "error",
        Severity.Warning => "warning",
        Severity.Info => "info",
    };
}
