using Prodserver.Servers.Addresses;
using Prodserver.Servers.Arguments;
using Prodserver.Servers.Compilation;
using Prodserver.Servers.Parsing;

namespace Prodserver.Servers.Daphne;

/// <summary>Reads the addresses of Twisted's endpoint descriptions, as far as they are TCP, TLS or unix sockets.</summary>
/// <remarks>Source: https://docs.twisted.org/en/stable/core/howto/endpoints.html.</remarks>
internal static class DaphneEndpoint
{
    public static IReadOnlyList<Listener> Read(ProcessContext context, GivenOption given)
    {
        var parts = Split(given.Value ?? "");
        return parts[0] switch
        {
            "unix" => Address.Unix(Value(parts, "address"), given.ValuePosition),
            "tcp" or "ssl" or "tcp6" => Address.Tcp(
                context, Value(parts, "interface", "0.0.0.0"), PythonNumbers.Integer(Value(parts, "port")), given.ValuePosition, given),
            _ => [],
        };
    }

    /// <summary>The part of the name, else the one without a name.</summary>
    private static string Value(List<string> parts, string name, string? fallback = null)
    {
        foreach (var part in parts)
        {
            if (part.StartsWith(name + "=", StringComparison.Ordinal))
            {
                return part[(name.Length + 1)..];
            }
        }

        return fallback ?? (parts.Count > 1 ? parts[1] : "");
    }

    /// <summary>Parts between colons; a backslash before a colon makes it a plain one.</summary>
    private static List<string> Split(string text)
    {
        var parts = new List<string> { "" };
        for (var index = 0; index < text.Length; index++)
        {
            if (text[index] == '\\' && index + 1 < text.Length)
            {
                parts[^1] += text[++index];
            }
            else if (text[index] == ':')
            {
                parts.Add("");
            }
            else
            {
                parts[^1] += text[index];
            }
        }

        return parts;
    }
}
