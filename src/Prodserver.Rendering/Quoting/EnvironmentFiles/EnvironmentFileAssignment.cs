using System.Buffers;

namespace Prodserver.Rendering.Quoting.EnvironmentFiles;

/// <summary>
/// One assignment of a file that systemd's <c>EnvironmentFile=</c> reads: a syntax of its own, close to a shell's. A line break stands for itself
/// between the quotes. Source: systemd.exec(5), "EnvironmentFile"; tried on systemd 252.
/// </summary>
public static class EnvironmentFileAssignment
{
    private static readonly SearchValues<char> Special = SearchValues.Create("\"\\$`");

    public static Quotation Quote(string name, string value) =>
        Texts.FaultOfVariable(name, value) is { } fault ? fault : name + "=" + Escapes.InQuotes(value, Special, Escapes.Backslash);
}
