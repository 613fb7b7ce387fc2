namespace Prodserver.Rendering.Quoting.Systemd;

/// <summary>The limit on a line of a unit file: one megabyte, less what the name of the field may take.</summary>
public static class UnitLine
{
    private const int LongestLine = (1024 * 1024) - 256;

    /// <summary>The text itself, unless a unit that holds it as one line would not load.</summary>
    public static Quotation Check(string text) =>
        text.Length <= LongestLine / 3 || Texts.ByteCount(text) <= LongestLine
            ? text
            : new Refusal(SystemdFindings.Line, "makes a line above the megabyte that systemd reads", "put the content into a file and pass its path");
}
