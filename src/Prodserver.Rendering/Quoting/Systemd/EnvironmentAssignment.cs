namespace Prodserver.Rendering.Quoting.Systemd;

/// <summary>
/// One assignment of <c>Environment=</c>, to be written on a line of its own. <c>$</c> is literal. Source: systemd.exec(5), "Environment".
/// </summary>
public static class EnvironmentAssignment
{
    public static Quotation Quote(string name, string value) =>
        Texts.FaultOfVariable(name, value) is { } fault
            ? fault
            : Escapes.InQuotes(name + "=" + value, SystemdEscapes.InFields, SystemdEscapes.Spell);
}
