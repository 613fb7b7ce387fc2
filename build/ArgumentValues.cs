using System.Globalization;
using Cake.Core;

namespace Build;

/// <summary>Reads the values of arguments, each of which may be absent.</summary>
internal static class ArgumentValues
{
    public static string? Text(this ICakeArguments arguments, string name)
    {
        var values = arguments.GetArguments(name).Distinct(StringComparer.Ordinal).ToList();
        return values switch
        {
            [] => null,
            [{ Length: > 0 } value] => value,
            [_] => throw new FormatException($"--{name} needs a value"),
            _ => throw new FormatException($"--{name} is given more than once: {string.Join(", ", values)}"),
        };
    }

    public static List<string> List(this ICakeArguments arguments, string name)
    {
        var values = arguments.GetArguments(name)
            .SelectMany(value => (value ?? "").Split(','))
            .Select(value => value.Trim())
            .Distinct(StringComparer.Ordinal)
            .ToList();
        return values.Contains("") ? throw new FormatException($"--{name} needs a value") : values;
    }

    public static bool Flag(this ICakeArguments arguments, string name)
    {
        if (!arguments.HasArgument(name))
        {
            return false;
        }

        return arguments.GetArguments(name).Last()?.ToLowerInvariant() switch
        {
            null or "" or "true" => true,
            "false" => false,
            var other => throw new FormatException($"--{name} is a flag and takes no value, but got '{other}'"),
        };
    }

    /// <summary>A number of things, at least one.</summary>
    public static int Number(this ICakeArguments arguments, string name, int otherwise)
    {
        if (arguments.Text(name) is not { } text)
        {
            return otherwise;
        }

        return int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0
            ? number
            : throw new FormatException($"--{name} is a number from 1, not '{text}'");
    }

    public static T Choice<T>(this ICakeArguments arguments, string name, T otherwise)
        where T : struct, Enum
    {
        if (!arguments.HasArgument(name))
        {
            return otherwise;
        }

        var value = arguments.Text(name) ?? "";
        var choices = Enum.GetNames<T>().Select(choice => choice.ToLowerInvariant()).ToList();
        return choices.Contains(value, StringComparer.OrdinalIgnoreCase)
            ? Enum.Parse<T>(value, ignoreCase: true)
            : throw new FormatException($"--{name} is one of {string.Join(", ", choices)}, not '{value}'{Suggestion.For(value, choices)}");
    }
}
