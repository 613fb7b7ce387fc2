using System.Text.RegularExpressions;

namespace Prodserver.Configuration.Keys.Types;

/// <summary>The form of a text, as a regular expression that means the same in .NET and in JSON Schema (ECMA 262).</summary>
/// <param name="text">The expression, from <c>^</c> to <c>$</c>.</param>
/// <param name="compiled">The same expression compiled, made when it is first needed.</param>
internal sealed class TextPattern(string text, Func<Regex> compiled)
{
    public string Text { get; } = text;

    /// <summary>True where the whole text matches: .NET's <c>$</c> alone would let a line end follow.</summary>
    public bool Matches(string value)
    {
        foreach (var match in compiled().EnumerateMatches(value))
        {
            return match.Length == value.Length;
        }

        return false;
    }
}
