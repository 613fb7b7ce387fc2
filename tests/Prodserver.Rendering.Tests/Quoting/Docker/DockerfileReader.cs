using System.Text;
using System.Text.Json;

namespace Prodserver.Rendering.Tests.Quoting.Docker;

/// <summary>Reads operands by the words of Docker's reference, knowing nothing of the quoters. A variable or an open quote fails the test.</summary>
internal static class DockerfileReader
{
    /// <summary>One word as the lexer reads it, with nothing behind it.</summary>
    public static string Word(string text)
    {
        var (value, end) = Lex(text, stopAtBlank: true);
        Assert.That(end, Is.EqualTo(text.Length), $"something follows the word: {text}");
        return value;
    }

    /// <summary>The rest of a line, without the blanks at its end.</summary>
    public static string Line(string text) => Operand(text.TrimEnd());

    /// <summary>An element of a JSON form that expands variables.</summary>
    public static string Operand(string text) => Lex(text, stopAtBlank: false).Value;

    public static string[] Json(string text) => JsonSerializer.Deserialize<string[]>(text)!;

    /// <summary>The one name that a pattern of Go's filepath.Match fits, where it has no wildcard but classes of one character.</summary>
    public static string Pattern(string pattern)
    {
        var name = new StringBuilder();
        for (var at = 0; at < pattern.Length; at++)
        {
            Assert.That(pattern[at], Is.Not.EqualTo('*').And.Not.EqualTo('?'), pattern);
            if (pattern[at] == '[')
            {
                Assert.That(pattern[at + 2], Is.EqualTo(']'), pattern);
                at++;
                name.Append(pattern[at++]);
            }
            else
            {
                // The builder takes a backslash in a pattern without class as it is.
                name.Append(pattern[at]);
            }
        }

        return name.ToString();
    }

    private static (string Value, int End) Lex(string text, bool stopAtBlank)
    {
        var value = new StringBuilder();
        var quote = '\0';
        var at = 0;
        for (; at < text.Length; at++)
        {
            var character = text[at];
            if (quote == '\'')
            {
                if (character == '\'')
                {
                    quote = '\0';
                }
                else
                {
                    value.Append(character);
                }
            }
            else if (character == '\\')
            {
                at++;
                if (quote == '"' && !"\"$\\".Contains(text[at], StringComparison.Ordinal))
                {
                    value.Append('\\');
                }

                value.Append(text[at]);
            }
            else if (character == '"' || (character == '\'' && quote == '\0'))
            {
                quote = quote == '\0' ? character : '\0';
            }
            else if (stopAtBlank && quote == '\0' && char.IsWhiteSpace(character))
            {
                break;
            }
            else
            {
                Assert.That(character, Is.Not.EqualTo('$'), $"a variable would be expanded: {text}");
                value.Append(character);
            }
        }

        Assert.That(quote, Is.EqualTo('\0'), $"a quote stays open: {text}");
        return (value.ToString(), at);
    }
}
