using System.Text;

namespace Prodserver.Servers.Parsing;

/// <summary>Splits a text into words as Python's <c>shlex.split(text)</c> does, which follows the POSIX shell but for expansions and comments.</summary>
internal static class ShellWords
{
    /// <summary>The words, or null with the fault where a quote or a backslash is left open.</summary>
    public static IReadOnlyList<string>? Split(string text, out string? fault)
    {
        var words = new List<string>();
        var word = new StringBuilder();
        var isWord = false; // A quoted word may be empty.
        for (var index = 0; index < text.Length; index++)
        {
            switch (text[index])
            {
                case ' ' or '\t' or '\r' or '\n':
                    Finish(words, word, ref isWord);
                    break;
                case '\\' when index + 1 == text.Length:
                    fault = "its last backslash escapes nothing";
                    return null;
                case '\\':
                    word.Append(text[++index]);
                    isWord = true;
                    break;
                case '\'' or '"':
                    var end = Quoted(text, index, word);
                    if (end < 0)
                    {
                        fault = $"its quote {text[index]} is not closed";
                        return null;
                    }

                    (index, isWord) = (end, true);
                    break;
                default:
                    word.Append(text[index]);
                    isWord = true;
                    break;
            }
        }

        Finish(words, word, ref isWord);
        fault = null;
        return words;
    }

    private static void Finish(List<string> words, StringBuilder word, ref bool isWord)
    {
        if (isWord)
        {
            words.Add(word.ToString());
            word.Clear();
            isWord = false;
        }
    }

    /// <summary>Appends what stands between two quotes; gives the index of the closing one, or -1.</summary>
    private static int Quoted(string text, int start, StringBuilder word)
    {
        var quote = text[start];
        for (var index = start + 1; index < text.Length; index++)
        {
            if (text[index] == quote)
            {
                return index;
            }

            // Within double quotes a backslash escapes only itself and the quote, and otherwise stands for itself.
            if (quote == '"' && text[index] == '\\')
            {
                if (index + 1 == text.Length)
                {
                    return -1;
                }

                if (text[index + 1] is not ('"' or '\\'))
                {
                    word.Append('\\');
                }

                index++;
            }

            word.Append(text[index]);
        }

        return -1;
    }
}
