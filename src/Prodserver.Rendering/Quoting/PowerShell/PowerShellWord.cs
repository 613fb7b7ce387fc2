using System.Buffers;
using System.Text;

namespace Prodserver.Rendering.Quoting.PowerShell;

/// <summary>
/// A word of a PowerShell command line, for native programs as PowerShell 7.3 and newer pass them (<c>$PSNativeCommandArgumentPassing</c> is
/// <c>Standard</c>, or <c>Windows</c> there): older ones drop quotes inside arguments. Source: about_Parsing, about_Quoting_Rules.
/// </summary>
public static class PowerShellWord
{
    /// <summary>The apostrophe and its typographic relatives, which PowerShell takes for it.</summary>
    private static readonly SearchValues<char> Apostrophes = SearchValues.Create("'\u2018\u2019\u201a\u201b");

    private static readonly SearchValues<char> Plain =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_:./");

    public static Quotation Quote(string word)
    {
        if (Texts.FaultOfArgument(word) is { } fault)
        {
            return fault;
        }

        return word == "--%"
            ? new Refusal(PowerShellFindings.Marker, "is PowerShell's own marker, which it does not pass on", "use the line for a POSIX shell")
            : IsPlain(word) ? word : InQuotes(word);
    }

    /// <summary>The program to run: the call operator takes a text for its name, and no alias or keyword is in the way.</summary>
    public static Quotation QuoteExecutable(string name)
    {
        var quoted = Texts.FaultOfArgument(name) is { } fault ? fault : (Quotation)InQuotes(name);
        return quoted.Refusal is null ? "& " + quoted.Text : quoted;
    }

    /// <summary>An assignment to a variable of the environment, as a statement of its own.</summary>
    public static Quotation QuoteAssignment(string name, string value)
    {
        if (Texts.FaultOfVariable(name, value) is { } fault)
        {
            return fault;
        }

        return value.Length == 0
            ? new Refusal(PowerShellFindings.EmptyVariable, "is empty, and PowerShell before 7.5 removes a variable that is set to nothing", "use the line for a POSIX shell")
            : $"$env:{name} = {InQuotes(value)}";
    }

    /// <summary>True for a word that PowerShell reads as a text without quotes: no number, operator, variable or pattern.</summary>
    private static bool IsPlain(string word) => word.Length > 0 && char.IsAsciiLetter(word[0]) && !word.AsSpan().ContainsAnyExcept(Plain);

    private static string InQuotes(string word) => string.Concat("'", Escapes.Bare(word, Apostrophes, Twice), "'");

    private static void Twice(StringBuilder text, char character) => text.Append(character).Append(character);
}
