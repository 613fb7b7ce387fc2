using System.Buffers;

namespace Prodserver.Rendering.Quoting.Nginx;

/// <summary>
/// A word of a directive that expands no variables: <c>"…"</c>, where <c>$</c> is literal. Each printable character was sent through nginx 1.22.1.
/// </summary>
public static class NginxString
{
    /// <summary>The buffer that nginx reads a word through, its quotes and escapes included (NGX_CONF_BUFFER).</summary>
    private const int LongestWord = 4095;

    private static readonly SearchValues<char> Special = SearchValues.Create("\"\\");

    public static Quotation Quote(string value)
    {
        if (Texts.FaultOf(value) is { } fault)
        {
            return fault;
        }

        return Texts.HasControl(value)
            ? new Refusal(NginxFindings.ControlCharacter, $"holds {Texts.FirstControl(value)}, which nginx would pass on as it is", "remove it")
            : Fit(Escapes.InQuotes(value, Special, Escapes.Backslash));
    }

    /// <summary>The word itself, unless it is longer than nginx reads.</summary>
    internal static Quotation Fit(string word) =>
        word.Length <= LongestWord / 3 || Texts.ByteCount(word) <= LongestWord
            ? word
            : new Refusal(NginxFindings.TooLong, "is longer than the 4095 bytes that nginx reads in one word", "shorten it");
}
