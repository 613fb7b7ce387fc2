using Prodserver.Core.Findings;
using Prodserver.Core.Projects;
using Prodserver.Core.Values;

namespace Prodserver.Python.Tests.Support;

/// <summary>Reads settings from text.</summary>
internal static class Settings
{
    public const string Root = "/srv/shop/current";

    /// <summary>Reads <c>settings.py</c> with this text.</summary>
    public static SettingsModule Read(string text, params (string Name, string Value)[] variables) => Read([("settings.py", text)], "settings", variables);

    public static SettingsModule Read((string Path, string Text)[] files, string module, params (string Name, string Value)[] variables) =>
        new SettingsReader(new MemoryFiles(files)).Read(module, Target(variables));

    public static PythonTarget Target(params (string Name, string Value)[] variables) => new()
    {
        ProjectRoot = Root,
        Variables = [.. variables.Select(variable => new EnvironmentVariable(variable.Name, variable.Value, new SourcePosition("prodserver.yaml", 1)))],
        DeclaresVariables = variables.Length > 0,
        Cpus = 4,
    };

    /// <summary>The value of <c>X</c> as text.</summary>
    public static string X(string text, params (string Name, string Value)[] variables) => Show(Read(text, variables).Find("X"));

    /// <summary>A value in the notation of Python; an unknown value as its reason.</summary>
    public static string Show(ConfigValue? value) => value switch
    {
        null => "(not defined)",
        NullValue => "None",
        BooleanValue boolean => boolean.Value ? "True" : "False",
        IntegerValue integer => integer.Value.ToString(System.Globalization.CultureInfo.InvariantCulture),
        FloatValue number => number.Text,
        TextValue text => $"'{text.Value}'",
        ListValue list => $"[{string.Join(", ", list.Items.Select(Show))}]",
        MapValue map => $"{{{string.Join(", ", map.Entries.Select(entry => $"'{entry.Key}': {Show(entry.Value)}"))}}}",
        OpaqueValue opaque => $"<{opaque.Type}>",
        UnknownValue unknown => $"? {unknown.Reason}",
        _ => throw new ArgumentOutOfRangeException(nameof(value)),
    };

    public static string[] Findings(SettingsModule module) => [.. module.Findings.Select(finding => finding.ToString())];
}
