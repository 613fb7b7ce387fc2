using System.Text;
using System.Text.RegularExpressions;

namespace Prodserver.Python.Operations;

/// <summary>Patterns of file names: <c>*</c>, <c>?</c> and <c>[…]</c>, as <c>fnmatch</c> has them.</summary>
internal static class Glob
{
    /// <summary><c>Path.match</c>: from the right, part by part. Null for a pattern that is refused or means different things to different versions.</summary>
    public static bool? Match(IReadOnlyList<string> path, IReadOnlyList<string> pattern)
    {
        if (pattern.Count == 0 || pattern.Contains("**"))
        {
            return null;
        }

        var isAbsolute = pattern[0].StartsWith('/');
        return (isAbsolute ? path.Count == pattern.Count : path.Count >= pattern.Count)
            && pattern.Reverse().Zip(path.Reverse()).All(pair => Matches(pair.Second, pair.First));
    }

    public static bool Matches(string name, string pattern) => Regex.IsMatch(name, Expression(pattern), RegexOptions.Singleline | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking);

    public static bool IsPattern(string text) => text.AsSpan().ContainsAny('*', '?', '[');

    private static string Expression(string pattern)
    {
        var expression = new StringBuilder(@"\A");
        for (var at = 0; at < pattern.Length; at++)
        {
            var end = pattern[at] == '[' ? ClassEnd(pattern, at) : -1;
            expression.Append((pattern[at], end) switch
            {
                ('*', _) => ".*",
                ('?', _) => ".",
                ('[', > 0) => Class(pattern[(at + 1)..end]),
                var (letter, _) => Regex.Escape(letter.ToString()),
            });
            at = Math.Max(at, end);
        }

        return expression.Append(@"\z").ToString();
    }

    /// <summary>Where a class of characters ends; -1 where it is never closed, so that its bracket stands for itself.</summary>
    private static int ClassEnd(string pattern, int start)
    {
        var first = start + 1 < pattern.Length && pattern[start + 1] == '!' ? start + 2 : start + 1;
        return first + 1 <= pattern.Length ? pattern.IndexOf(']', Math.Min(first + 1, pattern.Length)) : -1;
    }

    /// <summary>Letters and ranges of letters; a range from a higher to a lower one holds nothing.</summary>
    private static string Class(string content)
    {
        var isNegated = content.StartsWith('!');
        var letters = new StringBuilder();
        for (var at = isNegated ? 1 : 0; at < content.Length; at++)
        {
            if (at + 2 >= content.Length || content[at + 1] != '-')
            {
                letters.Append(Escaped(content[at]));
                continue;
            }

            letters.Append(content[at] <= content[at + 2] ? $"{Escaped(content[at])}-{Escaped(content[at + 2])}" : "");
            at += 2;
        }

        return letters.Length == 0 ? (isNegated ? "." : @"[^\s\S]") : $"[{(isNegated ? "^" : "")}{letters}]";
    }

    private static string Escaped(char letter) => letter is '\\' or '[' or ']' or '^' or '-' ? @"\" + letter : letter.ToString();
}
