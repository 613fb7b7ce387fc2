using System.Text;

namespace Prodserver.Rendering.Templates;

/// <summary>Puts a message of Scriban's into the form of a finding: one line, no capital, no full stop, plain quotes.</summary>
internal static class Sentence
{
    public static string Of(string message)
    {
        var sentence = new StringBuilder(message.Trim().TrimEnd('.')).Replace('`', '\'').Replace("\r\n", " ").Replace('\n', ' ');
        if (sentence.Length > 1 && char.IsAsciiLetterUpper(sentence[0]) && char.IsAsciiLetterLower(sentence[1]))
        {
            sentence[0] = char.ToLowerInvariant(sentence[0]);
        }

        return sentence.ToString();
    }
}
