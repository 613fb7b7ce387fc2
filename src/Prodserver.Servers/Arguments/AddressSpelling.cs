using Prodserver.Core.Values;
using Prodserver.Servers.Catalogues;

namespace Prodserver.Servers.Arguments;

/// <summary>Says how a server is told its address, where another server's way was used: <c>bind</c> for <c>host</c> and <c>port</c>, and the other way round.</summary>
internal static class AddressSpelling
{
    /// <summary>The way out, or null where the key is about no address.</summary>
    public static string? FixFor(OptionSet options, string key, ConfigValue? value) => (key, options.Catalogue.Server) switch
    {
        ("bind" or "listen" or "address" or "addrport", "uvicorn") => Parted(value, "host", "uds", "fd"),
        ("bind" or "listen" or "address" or "addrport", "granian") => Parted(value, "host", "uds", null),
        ("bind" or "address", "waitress") => Joined(value, "listen"),
        ("host" or "listen" or "address", "daphne") => Parted(value, "bind", "unix-socket", "fd"),
        ("host" or "port" or "listen" or "address", "gunicorn" or "hypercorn") => Joined(value, "bind"),
        ("uds" or "unix-socket", "gunicorn" or "hypercorn") => $"write 'bind': \"unix:{Shown(value, "/run/app.sock")}\"",
        ("fd", "gunicorn" or "hypercorn") => $"write 'bind': \"fd://{Shown(value, "3")}\"",
        ("unix-socket", "uvicorn" or "granian") => $"write 'uds': \"{Shown(value, "/run/app.sock")}\"",
        ("uds", "waitress" or "daphne") => $"write 'unix-socket': \"{Shown(value, "/run/app.sock")}\"",
        _ => null,
    };

    private static string Parted(ConfigValue? value, string host, string socket, string? descriptor)
    {
        var text = Shown(value, "127.0.0.1:8000");
        if (text.StartsWith("unix:", StringComparison.Ordinal))
        {
            return $"write '{socket}': \"{text["unix:".Length..]}\"";
        }

        if (text.StartsWith("fd://", StringComparison.Ordinal) && descriptor is not null)
        {
            return $"write '{descriptor}': \"{text["fd://".Length..]}\"";
        }

        var colon = text.LastIndexOf(':');
        return colon < 0
            ? $"write '{host}': \"{text}\""
            : $"write '{host}': \"{text[..colon].Trim('[', ']')}\", 'port': \"{text[(colon + 1)..]}\"";
    }

    private static string Joined(ConfigValue? value, string option)
    {
        var text = Shown(value, "127.0.0.1");
        var isPort = text.Length > 0 && text.All(char.IsAsciiDigit);
        return $"write '{option}': \"{(isPort ? "127.0.0.1:" + text : text.Contains(':', StringComparison.Ordinal) ? text : text + ":8000")}\"";
    }

    /// <summary>An address may be shown: it is no secret.</summary>
    private static string Shown(ConfigValue? value, string example) => value switch
    {
        TextValue { Value: { Length: > 0 and <= 100 } text } when !text.Any(char.IsControl) => text,
        IntegerValue integer => integer.Value.ToString(System.Globalization.CultureInfo.InvariantCulture),
        ListValue { Items: [var first, ..] } => Shown(first, example),
        _ => example,
    };
}
