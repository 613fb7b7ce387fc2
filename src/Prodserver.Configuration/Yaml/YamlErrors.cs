using Prodserver.Core.Findings;
using YamlDotNet.Core;

namespace Prodserver.Configuration.Yaml;

/// <summary>Turns what YamlDotNet says of a broken document into a finding.</summary>
internal static class YamlErrors
{
    public static void Report(YamlException exception, SourcePosition position, string text, FindingCollector findings)
    {
        if (FindTab(text, position.Line) is { } tab)
        {
            findings.Error(YamlFindings.Tab, position with { Line = tab.Line, Column = tab.Column }, "a tab indents this line", "indent with spaces");
            return;
        }

        findings.Error(YamlFindings.Syntax, position, Sentence(exception.Message), FixFor(exception.Message));
    }

    /// <summary>The first tab in the indentation of the line or of the one after it: a mapping is reported where it begins.</summary>
    private static (int Line, int Column)? FindTab(string text, int line)
    {
        var number = 0;
        foreach (var content in text.AsSpan().EnumerateLines())
        {
            number++;
            if (number > line + 1)
            {
                return null;
            }

            var column = content[..(content.Length - content.TrimStart(" \t").Length)].IndexOf('\t');
            if (number >= line && column >= 0)
            {
                return (number, column + 1);
            }
        }

        return null;
    }

    private static string Sentence(string message)
    {
        var sentence = message.Replace("  ", " ", StringComparison.Ordinal).Trim().TrimEnd('.');
        return sentence.Length == 0 ? "the text is not YAML" : char.ToLowerInvariant(sentence[0]) + sentence[1..];
    }

    private static string? FixFor(string message) => message switch
    {
        _ when message.Contains("cannot start any token", StringComparison.Ordinal) => "quote a text that begins with '@', '`' or '%'",
        _ when message.Contains("invalid mapping", StringComparison.Ordinal) => "quote a text that has ': ' in it",
        _ when message.Contains("quoted scalar", StringComparison.Ordinal) => "close the quote",
        _ => null,
    };
}
