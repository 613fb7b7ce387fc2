using Prodserver.Core;
using Prodserver.Core.Commands;
using Prodserver.Core.Projects;
using Prodserver.Rendering.Quoting;

namespace Prodserver.Rendering.Templates.Functions;

/// <summary>How messages call a value. What may hold a secret is called by its name only, and nothing is shown at length.</summary>
internal static class Labels
{
    private const int LongestShown = 40;

    public static string Of(object? source, string text) => source switch
    {
        Argument argument => Of(argument),
        EnvironmentVariable variable => OfVariable(variable.Name),
        SecretName secret => OfVariable(secret.Name),
        ServerName => $"server name {Shown(text)}",
        Binding => $"the address {Shown(text)}",
        PackageVersion => "the version",
        int or long => "the number",
        _ => $"the value {Shown(text)}",
    };

    /// <summary>An argument: the option's name without its value.</summary>
    public static string Of(Argument argument)
    {
        var equals = argument.Text.IndexOf('=');
        return argument.Text.StartsWith('-') && equals > 0
            ? $"argument {Shown(argument.Text[..equals])}"
            : $"argument {Shown(argument.Text)}";
    }

    public static string OfVariable(string name) => $"variable {Shown(name)}";

    private static string Shown(string text) =>
        text.Length <= LongestShown ? $"'{Comment.Quote(text)}'" : $"'{Comment.Quote(text[..LongestShown])}…'";
}
