using System.Buffers;

namespace Prodserver.Rendering.Quoting.Systemd;

/// <summary>The words of <c>ExecStart=</c>. Source: systemd.service(5), "Command lines"; each rule was tried on systemd 252.</summary>
public static class ExecStart
{
    private static readonly SearchValues<char> Refused = SearchValues.Create("\"'\\");

    private static readonly SearchValues<char> Percent = SearchValues.Create("%");

    /// <summary>The first word: the program. <c>$</c> is literal here, and only here.</summary>
    public static Quotation Executable(string path)
    {
        if (Texts.FaultOf(path) is { } fault)
        {
            return fault;
        }

        if (!path.StartsWith('/') || path.EndsWith('/'))
        {
            return new Refusal(SystemdFindings.Executable, "is no absolute path of a program", "give the path that starts with '/'");
        }

        if (path.AsSpan().ContainsAny(Refused) || Texts.HasControl(path))
        {
            return new Refusal(
                SystemdFindings.Executable,
                "holds a quote, a backslash or a control character, which systemd refuses in the path of a program",
                "install the program under another path");
        }

        if (PathLimits.FaultOf(path) is { } tooLong)
        {
            return tooLong;
        }

        return SystemdEscapes.IsPlain(path) ? path : Escapes.InQuotes(path, Percent, SystemdEscapes.Spell);
    }

    /// <summary>Any later word.</summary>
    public static Quotation Argument(string text)
    {
        if (Texts.FaultOfArgument(text) is { } fault)
        {
            return fault;
        }

        return SystemdEscapes.IsPlain(text) ? text : Escapes.InQuotes(text, SystemdEscapes.InCommands, SystemdEscapes.Spell);
    }
}
