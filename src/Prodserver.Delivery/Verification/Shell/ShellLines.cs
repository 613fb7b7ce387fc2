namespace Prodserver.Delivery.Verification.Shell;

/// <summary>What of commands.txt is for a POSIX shell.</summary>
internal static class ShellLines
{
    /// <summary>The text with every other line empty, so that line numbers stay: <c># sh</c> begins a part for the shell, <c># PowerShell</c> ends it.</summary>
    public static string Of(string commands)
    {
        var lines = commands.Split('\n');
        var isShell = false;
        for (var i = 0; i < lines.Length; i++)
        {
            // Nothing else ends it: the text of an argument may look like a comment.
            isShell = lines[i] == "# sh" || (isShell && !lines[i].StartsWith("# PowerShell", StringComparison.Ordinal));
            lines[i] = isShell ? lines[i] : "";
        }

        return string.Join('\n', lines);
    }
}
