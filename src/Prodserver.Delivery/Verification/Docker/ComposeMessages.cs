using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Prodserver.Core;

namespace Prodserver.Delivery.Verification.Docker;

/// <summary>What <c>docker compose config</c> says against a file.</summary>
internal static partial class ComposeMessages
{
    /// <summary>Each fault with its line, counted from 1: the one it names, else the first that has the key it quotes, else 0.</summary>
    public static IEnumerable<(int Line, string Text)> Read(string error, RenderedFile file)
    {
        if (Line().Match(error) is { Success: true } line)
        {
            // The YAML parser's one message runs over several lines.
            yield return (int.Parse(line.Groups["line"].Value, CultureInfo.InvariantCulture), Blanks().Replace(error, " ").Trim());
            yield break;
        }

        var lines = Encoding.UTF8.GetString(file.Content.Span).Split('\n');
        var faults = error
            .Split('\n')
            .SkipWhile(text => text.EndsWith("is invalid because:", StringComparison.Ordinal) || text.StartsWith("time=", StringComparison.Ordinal))
            .TakeWhile(text => text.Length > 0);
        foreach (var text in faults)
        {
            var key = Key().Match(text).Groups["key"].Value;
            yield return (Array.FindIndex(lines, line => key.Length > 0 && line.TrimStart().StartsWith(key + ":", StringComparison.Ordinal)) + 1, text);
        }
    }

    [GeneratedRegex(@"\bline (?<line>\d{1,6})\b", RegexOptions.CultureInvariant)]
    private static partial Regex Line();

    [GeneratedRegex(@"\s+", RegexOptions.CultureInvariant)]
    private static partial Regex Blanks();

    /// <summary><c>'bogus'</c> in version 1, <c>Additional property bogus is not allowed</c> in version 2.</summary>
    [GeneratedRegex(@"('(?<key>[\w.-]+)'|\b[Pp]ropert(y|ies) '?(?<key>[\w.-]+))", RegexOptions.CultureInvariant)]
    private static partial Regex Key();
}
