using System.Text.RegularExpressions;
using Prodserver.Configuration.Environments;
using Prodserver.Core;
using Prodserver.Core.Findings;
using Prodserver.Core.Projects;

namespace Prodserver.Configuration;

/// <summary>Finds what looks like a secret that somebody wrote into a template: it would be in every artifact made from it.</summary>
internal static partial class TemplateSecrets
{
    /// <summary>Adds a finding for each, which says where it is and not what.</summary>
    public static void Check(TemplateOverride template, FindingCollector findings)
    {
        var number = 0;
        foreach (var line in template.Text.Split('\n'))
        {
            number++;
            foreach (var (column, name) in Secrets(Code().Replace(line, code => new string(' ', code.Length))))
            {
                findings.Warning(
                    EnvironmentFindings.SecretInTemplate,
                    new SourcePosition(template.Path, number, column),
                    $"{(name.Length == 0 ? "a URL with a password" : $"'{name}'")} is written into the template, and would be in every file that is made from it",
                    "declare it in secrets, and let the program read it where secrets are");
            }
        }
    }

    private static IEnumerable<(int Column, string Name)> Secrets(string line)
    {
        var named = Assignment().Matches(line).Where(match => SecretGuess.LooksLikeSecret(match.Groups["name"].Value, match.Groups["value"].Value)).ToList();
        return named.Count > 0 || !UrlPassword.IsIn(line)
            ? named.Select(match => (match.Groups["name"].Index + 1, match.Groups["name"].Value))
            : [(line.IndexOf("://", StringComparison.Ordinal) + 1, "")];
    }

    /// <summary>What Scriban replaces.</summary>
    [GeneratedRegex(@"\{\{.*?\}\}", RegexOptions.CultureInvariant)]
    private static partial Regex Code();

    /// <summary><c>NAME=value</c>, <c>NAME: value</c> and the same with quotes; a value that begins with a slash is a file, with a dollar sign a reference.</summary>
    [GeneratedRegex(@"(?<![\w-])(?<name>[A-Za-z_][\w-]*)[""']?[ \t]*[=:][ \t]*[""']?(?=(?<value>[^\s""'/$,;)\]}][^\s""',;)\]}]*))", RegexOptions.CultureInvariant)]
    private static partial Regex Assignment();
}
