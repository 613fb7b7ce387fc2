using System.Globalization;
using System.Text;

namespace Prodserver.Servers.Parsing;

/// <summary>Shows a value in a message: in quotes, on one line, and not longer than a line bears.</summary>
internal static class Excerpt
{
    private const int Longest = 60;

    public static string Of(string value)
    {
        var shown = new StringBuilder("'");
        foreach (var character in value.Length > Longest ? value.AsSpan(0, Longest) : value)
        {
            if (char.IsControl(character))
            {
                shown.Append(CultureInfo.InvariantCulture, $"\\x{(int)character:x2}");
            }
            else
            {
                shown.Append(character);
            }
        }

        return shown.Append(value.Length > Longest ? "…'" : "'").ToString();
    }
}
