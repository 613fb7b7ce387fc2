using System.Buffers;
using System.Text;
using System.Text.Json;
using Prodserver.Core.Findings;

namespace Prodserver.Delivery.Verification;

/// <summary>Faults as one line of text, for the cache.</summary>
internal static class RememberedFaults
{
    public static string Write(IReadOnlyList<ArtifactFault> faults)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartArray();
            foreach (var fault in faults)
            {
                json.WriteStartArray();
                json.WriteStringValue(fault.Severity.ToString());
                json.WriteStringValue(fault.Path);
                json.WriteNumberValue(fault.Line);
                json.WriteStringValue(fault.Message);
                json.WriteEndArray();
            }

            json.WriteEndArray();
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    /// <summary>The faults, or null for a text that is none of ours: another version of this program may have written it.</summary>
    public static IReadOnlyList<ArtifactFault>? Read(string text)
    {
        try
        {
            using var document = JsonDocument.Parse(text);
            return
            [
                .. document.RootElement.EnumerateArray().Select(fault => new ArtifactFault(
                    Enum.Parse<Severity>(fault[0].GetString()!), fault[1].GetString()!, fault[2].GetInt32(), fault[3].GetString()!)),
            ];
        }
        catch (Exception fault) when (fault is JsonException or InvalidOperationException or ArgumentException or FormatException or IndexOutOfRangeException)
        {
            return null;
        }
    }
}
