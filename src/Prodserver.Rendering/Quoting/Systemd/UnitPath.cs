using System.Buffers;

namespace Prodserver.Rendering.Quoting.Systemd;

/// <summary>
/// A path that is the whole of a field, such as <c>WorkingDirectory=</c>: no quotes, no escapes, only specifiers. Source: systemd.exec(5);
/// <c>EnvironmentFile=</c> reads patterns besides, so that they are refused everywhere.
/// </summary>
public static class UnitPath
{
    private static readonly SearchValues<char> Percent = SearchValues.Create("%");

    private static readonly SearchValues<char> Patterns = SearchValues.Create("*?[\\");

    public static Quotation Quote(string path)
    {
        if (Texts.FaultOf(path) is { } fault)
        {
            return fault;
        }

        if (Texts.HasControlButTab(path))
        {
            return new Refusal(SystemdFindings.LineBreak, $"holds {Texts.FirstControl(path)}, which a path of a unit has no spelling for", "choose another path");
        }

        if (!path.StartsWith('/') || PathLimits.LeadsUp(path))
        {
            return new Refusal(SystemdFindings.Path, "is no absolute path without '..'", "give the path that starts with '/'");
        }

        if (path.AsSpan().ContainsAny(Patterns))
        {
            return new Refusal(SystemdFindings.Path, "holds a '*', '?', '[' or '\\', which fields of a unit read as a pattern", "choose another path");
        }

        if (PathLimits.FaultOf(path) is { } tooLong)
        {
            return tooLong;
        }

        return path[^1] is ' ' or '\t'
            ? new Refusal(SystemdFindings.Edge, "ends with a blank, which systemd cuts off", "choose another path")
            : Escapes.Bare(path, Percent, SystemdEscapes.Spell);
    }
}
