using System.Globalization;
using System.Text.RegularExpressions;

namespace Prodserver.Delivery.Verification.Systemd;

/// <summary>A line that systemd-analyze prints.</summary>
/// <param name="Unit">The unit it is about; empty where it names none.</param>
/// <param name="Line">The unit file's line, counted from 1; 0 where it names none.</param>
internal sealed partial record UnitMessage(string Unit, int Line, string Text)
{
    /// <summary>What systemd says on top of the fault that it has named already.</summary>
    private static readonly IReadOnlyList<string> Consequences =
    [
        "Unit configuration has fatal error",
        "Found dependency on ",
        "Unable to break cycle",
    ];

    /// <summary>True for a line that usually follows from another one, which is then enough.</summary>
    public bool IsConsequence =>
        Consequences.Any(start => Text.StartsWith(start, StringComparison.Ordinal)) ||
        Text.EndsWith("not loaded, socket cannot be started.", StringComparison.Ordinal) ||
        Text.Contains("deleted to break ordering cycle", StringComparison.Ordinal) ||
        Text.Contains("has a bad unit file setting", StringComparison.Ordinal) ||
        Text.Contains("Transaction order is cyclic", StringComparison.Ordinal) ||
        Text.Contains("unfixable cyclic ordering dependency", StringComparison.Ordinal);

    /// <summary>What makes two messages say the same: each unit of a cycle reports that cycle.</summary>
    public object Fault => Text.StartsWith("Found ordering cycle", StringComparison.Ordinal) ? "cycle" : this;

    /// <summary>True for what is missing here because this is not the host: programs, units of other projects, and units of another run.</summary>
    /// <param name="isMissing">Whether a unit should have been rendered and was not.</param>
    public bool IsAboutThisMachine(Func<string, bool> isMissing)
    {
        if (Text.StartsWith("Command ", StringComparison.Ordinal) && Text.EndsWith("is not executable: No such file or directory", StringComparison.Ordinal))
        {
            return true;
        }

        var missing = MissingUnit().Match(Text);
        return missing.Success && !isMissing(missing.Groups["unit"].Value);
    }

    /// <summary>True for words that a newer systemd may know.</summary>
    public bool IsUnknownWord =>
        Text.StartsWith("Unknown key", StringComparison.Ordinal) ||
        Text.StartsWith("Unknown section", StringComparison.Ordinal) ||
        Text.StartsWith("Unknown system call group", StringComparison.Ordinal) ||
        Text.StartsWith("Failed to parse", StringComparison.Ordinal);

    public static IEnumerable<UnitMessage> ReadAll(string text)
    {
        foreach (var line in text.Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            var match = Pattern().Match(line);
            _ = int.TryParse(match.Groups["line"].Value, NumberStyles.None, CultureInfo.InvariantCulture, out var number);
            yield return new UnitMessage(Path.GetFileName(match.Groups["unit"].Value), number, match.Groups["text"].Value);
        }
    }

    /// <summary><c>/path/unit:line: text</c>, <c>unit: text</c> or <c>text</c>.</summary>
    [GeneratedRegex(@"^((?<unit>\S+\.(service|socket|target|timer|path|slice|mount)(\.d/\S+)?)(:(?<line>\d+))?: )?(?<text>.*)$", RegexOptions.CultureInvariant)]
    private static partial Regex Pattern();

    [GeneratedRegex(@"Unit (?<unit>\S+) not found", RegexOptions.CultureInvariant)]
    private static partial Regex MissingUnit();
}
