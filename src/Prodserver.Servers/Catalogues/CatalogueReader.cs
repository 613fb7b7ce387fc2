using System.Text.Json;

namespace Prodserver.Servers.Catalogues;

/// <summary>Reads a catalogue's JSON; the form is described in <c>Catalogues/README.md</c>.</summary>
internal static class CatalogueReader
{
    /// <exception cref="InvalidDataException">The text is not a catalogue.</exception>
    public static OptionCatalogue Read(Stream json)
    {
        using var document = JsonDocument.Parse(json);
        var root = document.RootElement;
        var versions = Texts(root, "versions");
        var lines = new List<CatalogueLine>();
        foreach (var line in root.GetProperty("options").EnumerateArray())
        {
            lines.Add(new CatalogueLine(
                ReadOption(line),
                Text(line, "from") is { } from ? Index(versions, from) : 0,
                Text(line, "to") is { } to ? Index(versions, to) : versions.Length - 1));
        }

        var hasVariables = root.TryGetProperty("variables", out var variables);
        return new OptionCatalogue(Text(root, "server")!, ReadDialect(Text(root, "dialect")!), versions, lines)
        {
            VariablePrefix = hasVariables ? Text(variables, "prefix") : null,
            VariablesSince = hasVariables ? Text(variables, "from") : null,
        };
    }

    private static Option ReadOption(JsonElement line)
    {
        var name = Text(line, "name")!;
        return Option.Of(new Option
        {
            Name = name,
            Aliases = Texts(line, "aliases"),
            Off = Text(line, "off"),
            Type = ReadType(Text(line, "type")!),
            Choices = Texts(line, "choices"),
            IgnoreCase = Flag(line, "ignoreCase"),
            Minimum = Number(line, "minimum"),
            Maximum = Number(line, "maximum"),
            Multiple = Flag(line, "multiple"),
            ValueOptional = Flag(line, "optional"),
            Default = line.TryGetProperty("default", out var value) ? Plain(value) : null,
            Parameter = Text(line, "parameter") ?? name.TrimStart('-').Replace('-', '_'),
            Fallback = Text(line, "fallback"),
            IsSecret = Flag(line, "secret"),
            IsForDevelopment = Flag(line, "development"),
            Ends = Flag(line, "ends"),
            Detaches = Flag(line, "detaches"),
            Known = Texts(line, "known"),
            Keys = Texts(line, "keys"),
        });
    }

    private static OptionType ReadType(string type) => type switch
    {
        "flag" => OptionType.Flag,
        "text" => OptionType.Text,
        "integer" => OptionType.Integer,
        "float" => OptionType.Float,
        "boolean" => OptionType.Boolean,
        "choice" => OptionType.Choice,
        "path" => OptionType.Path,
        "octal" => OptionType.Octal,
        "literal" => OptionType.Literal,
        "umask" => OptionType.Umask,
        "duration" => OptionType.Duration,
        "autoscale" => OptionType.Autoscale,
        "verify-mode" => OptionType.VerifyMode,
        "tls-version" => OptionType.TlsVersion,
        "host-port" => OptionType.HostPort,
        _ => throw new InvalidDataException($"a catalogue has no option type '{type}'"),
    };

    private static Dialect ReadDialect(string dialect) => dialect switch
    {
        "click" => Dialect.Click,
        "argparse" => Dialect.Argparse,
        "getopt" => Dialect.Getopt,
        _ => throw new InvalidDataException($"a catalogue has no dialect '{dialect}'"),
    };

    private static int Index(string[] versions, string version)
    {
        var index = Array.IndexOf(versions, version);
        return index >= 0 ? index : throw new InvalidDataException($"a line names version {version}, which the catalogue does not list");
    }

    private static string Plain(JsonElement value) => value.ValueKind == JsonValueKind.String ? value.GetString()! : value.GetRawText();

    private static string? Text(JsonElement element, string name) =>
        element.TryGetProperty(name, out var value) ? value.GetString() : null;

    private static bool Flag(JsonElement element, string name) =>
        element.TryGetProperty(name, out var value) && value.GetBoolean();

    private static long? Number(JsonElement element, string name) =>
        element.TryGetProperty(name, out var value) ? value.GetInt64() : null;

    private static string[] Texts(JsonElement element, string name)
    {
        if (!element.TryGetProperty(name, out var array))
        {
            return [];
        }

        var texts = new string[array.GetArrayLength()];
        for (var index = 0; index < texts.Length; index++)
        {
            texts[index] = array[index].GetString()!;
        }

        return texts;
    }
}
