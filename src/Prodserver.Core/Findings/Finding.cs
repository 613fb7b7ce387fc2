using System.Globalization;

namespace Prodserver.Core.Findings;

/// <summary>A problem with a place: what is wrong, where, and the way out.</summary>
public sealed record Finding
{
    public required FindingCode Code { get; init; }

    public required Severity Severity { get; init; }

    public required SourcePosition Position { get; init; }

    /// <summary>The fault, with the particulars; no full stop at the end, never the value of a secret.</summary>
    /// <remarks>It may quote a value that nobody declared as a secret: what stands before the host of a URL is not shown.</remarks>
    public required string Message { get; init => field = UrlPassword.Hidden(value); }

    /// <summary>What to do about it, as the second half of the sentence that <see cref="Message"/> begins.</summary>
    public string? Fix { get; init => field = value is null ? null : UrlPassword.Hidden(value); }

    /// <summary>The environment it was found in; null where it holds for the whole project.</summary>
    public string? Environment { get; init; }

    /// <summary>The process it was found in; null where it is about no process.</summary>
    public string? Process { get; init; }

    /// <summary>
    /// True where it only says what else can't be known because of a fault: a report leaves it out where the fault has an error of its own at the same place.
    /// </summary>
    public bool IsConsequence { get; init; }

    /// <summary>The one format in which findings are printed: <c>file:line:column: severity CODE: fault; fix</c>.</summary>
    public override string ToString()
    {
        var severity = Severity switch
        {
            Severity.Info => "info",
            Severity.Warning => "warning",
            Severity.Error => "error",
        };
        return OnOneLine($"{Position}: {severity} {Code}: {Message}{(Fix is null ? "" : "; " + Fix)}");
    }

    /// <summary>A name or value of the config must neither begin a line of its own nor reach the terminal as an escape sequence.</summary>
    private static string OnOneLine(string text) => !text.Any(char.IsControl) ? text : string.Concat(text.Select(character => character switch
    {
        '\n' => "\\n",
        '\r' => "\\r",
        '\t' => "\\t",
        _ when char.IsControl(character) => string.Create(CultureInfo.InvariantCulture, $"\\x{(int)character:x2}"),
        _ => character.ToString(),
    }));
}
