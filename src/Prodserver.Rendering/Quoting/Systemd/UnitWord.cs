using System.Buffers;

namespace Prodserver.Rendering.Quoting.Systemd;

/// <summary>
/// A word of a list, such as a path of <c>ReadWritePaths=</c>. Only what every field reads the same is written: some undo escapes, others keep them.
/// </summary>
public static class UnitWord
{
    private static readonly SearchValues<char> Percent = SearchValues.Create("%");

    private static readonly SearchValues<char> Refused = SearchValues.Create("\"\\");

    public static Quotation Quote(string word)
    {
        if (Texts.FaultOf(word) is { } fault)
        {
            return fault;
        }

        if (word.Length == 0)
        {
            return new Refusal(TextFindings.Empty, "is empty, which clears a list", "leave it out");
        }

        if (word.AsSpan().ContainsAny(Refused) || Texts.HasControl(word))
        {
            return new Refusal(
                SystemdFindings.Word,
                "holds a double quote, a backslash or a control character, which lists of a unit read differently",
                "choose a value without it");
        }

        if (word.StartsWith('/') && FaultOfPath(word) is { } pathFault)
        {
            return pathFault;
        }

        return SystemdEscapes.IsPlain(word) ? word : Escapes.InQuotes(word, Percent, SystemdEscapes.Spell);
    }

    private static Refusal? FaultOfPath(string path) => PathLimits.LeadsUp(path)
        ? new Refusal(SystemdFindings.Path, "is a path with '..', which lists of a unit ignore", "give the path without it")
        : PathLimits.FaultOf(path);
}
