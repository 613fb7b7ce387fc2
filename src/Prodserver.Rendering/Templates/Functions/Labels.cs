using Prodserver.Core.Commands;
using Prodserver.Rendering.Quoting;

namespace Prodserver.Rendering.Templates.Functions;

/// <summary>How messages call a value. What may hold a secret is called by its name only, and nothing is shown at length.</summary>
internal static class Labels
{
    private const int LongestShown = 40;

    /// <summary>An argument: the option's name without its value.</summary>
    public static string Of(Argument argument)
    {
        var equals = argument.Text.IndexOf('=');
        return argument.Text.StartsWith('-') && equals > 0
            ? $"argument {Shown(argument.Text[..equals])}"
            : $"argument {Shown(argument.Text)}";
    }

    public static string OfVariable(string name) => $"variable {Shown(name)}";

    public static string OfText(string text) => $"the value {Shown(text)}";

    private static string Shown(string text) =>
        text.Length <= LongestShown ? $"'{Comment.Quote(text)}'" : $"'{Comment.Quote(text[..LongestShown])}…'";
}
