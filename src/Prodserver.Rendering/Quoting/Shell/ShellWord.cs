using System.Buffers;
using System.Text;

namespace Prodserver.Rendering.Quoting.Shell;

/// <summary>A word of a POSIX shell's command line. Source: POSIX.1-2017, "Shell Command Language", 2.2 Quoting.</summary>
public static class ShellWord
{
    private static readonly SearchValues<char> Apostrophe = SearchValues.Create("'");

    private static readonly SearchValues<char> Plain =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_@%+=:,./-");

    private static readonly SearchValues<string> Reserved = SearchValues.Create(
        ["case", "coproc", "do", "done", "elif", "else", "esac", "fi", "for", "function", "if", "in", "select", "then", "time", "until", "while"],
        StringComparison.Ordinal);

    public static Quotation Quote(string word)
    {
        if (Texts.FaultOfArgument(word) is { } fault)
        {
            return fault;
        }

        return IsPlain(word) ? word : string.Concat("'", Escapes.Bare(word, Apostrophe, Spell), "'");
    }

    /// <summary>An assignment in front of a command: <c>NAME=value</c>.</summary>
    public static Quotation QuoteAssignment(string name, string value)
    {
        if (Texts.FaultOfVariable(name, value) is { } fault)
        {
            return fault;
        }

        var quoted = Quote(value);
        return quoted.Refusal is null ? name + "=" + quoted.Text : quoted;
    }

    /// <summary>
    /// True for a word that every shell leaves alone. An equals sign makes an assignment of a first word, and zsh looks up what follows one at the start,
    /// so that only options hold it bare.
    /// </summary>
    private static bool IsPlain(string word) =>
        word.Length > 0
        && !word.AsSpan().ContainsAnyExcept(Plain)
        && (word[0] == '-' || !word.Contains('='))
        && !Reserved.Contains(word);

    private static void Spell(StringBuilder text, char character) => text.Append("'\\").Append(character).Append('\'');
}
