using System.Text.Encodings.Web;
using System.Text.Json;

namespace Prodserver.Delivery.Deployment;

/// <summary>How messages and records are written.</summary>
internal static class JsonText
{
    public static readonly JsonSerializerOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
}
