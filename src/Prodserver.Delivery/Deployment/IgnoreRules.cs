using System.Text;
using System.Text.RegularExpressions;

namespace Prodserver.Delivery.Deployment;

/// <summary>What of a project's folder goes nowhere, as the environment's <c>Dockerfile.dockerignore</c> says it. Source: Docker's documentation of that file.</summary>
internal sealed class IgnoreRules
{
    private readonly IReadOnlyList<Regex> _rules;

    public IgnoreRules(string text) => _rules =
    [
        .. text.Split('\n').Select(line => line.Trim()).Where(line => line.Length > 0 && line[0] != '#')
            .Select(line => new Regex(Expression(line), RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)),
    ];

    /// <summary>True for a file or folder that a rule names; what is below such a folder is not asked for.</summary>
    /// <param name="path">Below the project's folder, with forward slashes.</param>
    public bool Ignores(string path) => _rules.Any(rule => rule.IsMatch(path));

    private static string Expression(string pattern)
    {
        var expression = new StringBuilder("^");
        for (var i = 0; i < pattern.Length; i++)
        {
            var rest = pattern.AsSpan(i);
            if (rest.StartsWith("**/"))
            {
                expression.Append("(?:.*/)?");
                i += 2;
            }
            else if (rest[0] == '[' && rest.IndexOf(']') is var end and > 0)
            {
                expression.Append('[').Append(Regex.Escape(rest[1..end].ToString())).Append(']');
                i += end;
            }
            else
            {
                expression.Append(rest[0] switch { '*' => "[^/]*", '?' => "[^/]", var letter => Regex.Escape(letter.ToString()) });
            }
        }

        return expression.Append('$').ToString();
    }
}
