using System.Buffers;

namespace Prodserver.Rendering.Quoting.Systemd;

/// <summary>Free text that is the whole of a field, such as <c>Description=</c>: no quotes, no escapes, only specifiers.</summary>
public static class UnitText
{
    private static readonly SearchValues<char> Percent = SearchValues.Create("%");

    public static Quotation Quote(string text)
    {
        if (Texts.FaultOf(text) is { } fault)
        {
            return fault;
        }

        if (text.Length == 0)
        {
            return new Refusal(TextFindings.Empty, "is empty, which takes back what systemd had", "leave the field out");
        }

        if (Texts.HasControlButTab(text))
        {
            return new Refusal(SystemdFindings.LineBreak, $"holds {Texts.FirstControl(text)}, which a text of a unit has no spelling for", "write it on one line");
        }

        return text[0] is ' ' or '\t' || text[^1] is ' ' or '\t' or '\\'
            ? new Refusal(SystemdFindings.Edge, "has a blank at an edge or a backslash at the end, which systemd does not keep", "trim it")
            : Escapes.Bare(text, Percent, SystemdEscapes.Spell);
    }
}
