using System.Text;

namespace Prodserver.Configuration.Pins;

/// <summary>The lines of a requirements file as pip sees them.</summary>
internal static class RequirementLines
{
    /// <summary>Lines that a backslash continues are one; comments and blank lines are left out. Each has the number of its first line.</summary>
    public static IEnumerable<(string Line, int Number)> Of(string text)
    {
        var joined = new StringBuilder();
        var (number, first) = (0, 0);
        foreach (var raw in text.Split('\n'))
        {
            number++;
            var line = raw.TrimEnd('\r');
            first = joined.Length == 0 ? number : first;
            if (line.EndsWith('\\') && !line.TrimStart().StartsWith('#'))
            {
                joined.Append(line.AsSpan()[..^1]);
                continue;
            }

            joined.Append(line);
            var whole = WithoutComment(joined.ToString()).Trim();
            joined.Clear();
            if (whole.Length > 0)
            {
                yield return (whole, first);
            }
        }

        if (WithoutComment(joined.ToString()).Trim() is { Length: > 0 } last)
        {
            yield return (last, first);
        }
    }

    /// <summary>A comment begins with <c>#</c> at the start or after a blank; elsewhere it may be part of a URL.</summary>
    private static string WithoutComment(string line)
    {
        for (var i = 0; i < line.Length; i++)
        {
            if (line[i] == '#' && (i == 0 || line[i - 1] is ' ' or '\t'))
            {
                return line[..i];
            }
        }

        return line;
    }
}
