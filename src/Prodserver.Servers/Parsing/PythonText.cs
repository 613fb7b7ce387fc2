namespace Prodserver.Servers.Parsing;

/// <summary>Python's notion of white space, which is wider than .NET's by four control characters.</summary>
internal static class PythonText
{
    /// <summary><c>str.isspace()</c> of one character.</summary>
    public static bool IsSpace(char character) => character is >= '\x1c' and <= '\x1f' || char.IsWhiteSpace(character);

    /// <summary>The space of C's <c>isspace()</c>, which Python's number parsers skip.</summary>
    public static bool IsAsciiSpace(char character) => character is ' ' or (>= '\t' and <= '\r');

    /// <summary><c>str.strip()</c>.</summary>
    public static string Strip(string text)
    {
        var (start, end) = (0, text.Length);
        while (start < end && IsSpace(text[start]))
        {
            start++;
        }

        while (end > start && IsSpace(text[end - 1]))
        {
            end--;
        }

        return text[start..end];
    }
}
