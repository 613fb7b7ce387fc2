using System.Text.Json;

namespace Prodserver.Delivery.Folders;

/// <summary>What an earlier run says it wrote: the hash of every file.</summary>
/// <param name="Files">Lower-case hexadecimal SHA-256 by path.</param>
/// <param name="Project">The project whose files they are; null where it does not say.</param>
internal sealed record LastManifest(IReadOnlyDictionary<string, string> Files, string? Project = null)
{
    public const string FileName = "manifest.json";

    public static LastManifest Empty { get; } = new(new Dictionary<string, string>());

    /// <exception cref="FormatException">The bytes are no manifest; the message says why.</exception>
    public static LastManifest Parse(ReadOnlyMemory<byte> json)
    {
        try
        {
            using var document = JsonDocument.Parse(json);
            if (document.RootElement.ValueKind != JsonValueKind.Object ||
                !document.RootElement.TryGetProperty("files", out var files) ||
                files.ValueKind != JsonValueKind.Object)
            {
                throw new FormatException("it has no object 'files'");
            }

            var hashes = new Dictionary<string, string>(StringComparer.Ordinal);
            foreach (var file in files.EnumerateObject())
            {
                hashes[Checked(file.Name)] = file.Value.ValueKind == JsonValueKind.String ? file.Value.GetString()! : "";
            }

            var project = document.RootElement.TryGetProperty("project", out var name) && name.ValueKind == JsonValueKind.String ? name.GetString() : null;
            return new LastManifest(hashes, project);
        }
        catch (JsonException fault)
        {
            throw new FormatException($"it is not JSON: line {fault.LineNumber + 1}", fault);
        }
        catch (InvalidOperationException fault)
        {
            // A string with a lone surrogate is JSON, and no text.
            throw new FormatException("it is not text", fault);
        }
    }

    private static string Checked(string path) =>
        ArtifactPath.Fault(path) is { } fault ? throw new FormatException($"one of its paths {fault}") : path;
}
