using System.Buffers;
using System.Text;

namespace Prodserver.Rendering.Quoting.Nginx;

/// <summary>
/// A word of a directive that expands variables, such as <c>root</c>, <c>alias</c>, <c>ssl_certificate</c> or <c>add_header</c>. nginx has no escape
/// for <c>$</c>: a <c>geo</c> variable that holds one stands in for it.
/// </summary>
public static class NginxValue
{
    private static readonly SearchValues<char> Special = SearchValues.Create("\"\\$");

    /// <param name="dollar">The name of the site's geo variable whose value is <c>$</c>; null refuses a value that holds one.</param>
    public static Quotation Quote(string value, string? dollar = null)
    {
        if (!value.Contains('$'))
        {
            return NginxString.Quote(value);
        }

        if (NginxString.Quote(value).Refusal is { } fault)
        {
            return fault;
        }

        return dollar is null
            ? new Refusal(NginxFindings.Dollar, "holds a '$', which starts a variable here and has no escape", "choose a value without it")
            : NginxString.Fit(Escapes.InQuotes(value, Special, (text, character) => Spell(text, character, dollar)));
    }

    private static void Spell(StringBuilder text, char character, string dollar) =>
        _ = character == '$' ? text.Append("${").Append(dollar).Append('}') : text.Append('\\').Append(character);
}
