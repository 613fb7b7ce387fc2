using System.Text;

namespace Prodserver.Core;

/// <summary>Finds passwords in addresses of databases and brokers.</summary>
public static class UrlPassword
{
    private const string SchemeEnd = "://";

    /// <summary>True where a URL in the text is of the form <c>scheme://user:password@host</c>; the user may be missing.</summary>
    public static bool IsIn(string text)
    {
        for (var scheme = text.IndexOf(SchemeEnd, StringComparison.Ordinal); scheme >= 0; scheme = text.IndexOf(SchemeEnd, scheme + 1, StringComparison.Ordinal))
        {
            if (scheme > 0 && HasPassword(text.AsSpan(scheme + SchemeEnd.Length)))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The text with everything between the scheme and the host of its URLs replaced: a user without a password may be a token.</summary>
    public static string Hidden(string text)
    {
        if (!text.Contains(SchemeEnd, StringComparison.Ordinal) || !text.Contains('@', StringComparison.Ordinal))
        {
            return text;
        }

        var hidden = new StringBuilder(text.Length);
        var rest = text.AsSpan();
        for (var scheme = rest.IndexOf(SchemeEnd); scheme >= 0; scheme = rest.IndexOf(SchemeEnd))
        {
            hidden.Append(rest[..(scheme + SchemeEnd.Length)]);
            rest = rest[(scheme + SchemeEnd.Length)..];
            var at = Word(rest).LastIndexOf('@');
            if (at >= 0)
            {
                hidden.Append('…');
                rest = rest[at..];
            }
        }

        return hidden.Append(rest).ToString();
    }

    private static ReadOnlySpan<char> Word(ReadOnlySpan<char> text) => text.IndexOfAny(' ', '\t', '\n') is var end and >= 0 ? text[..end] : text;

    /// <summary>
    /// A password may have slashes and other characters that belong escaped, so that the last at sign before a blank counts; digits before a slash are a port.
    /// </summary>
    private static bool HasPassword(ReadOnlySpan<char> rest)
    {
        rest = Word(rest);
        var colon = rest.IndexOf(':');
        var at = rest.LastIndexOf('@');
        return colon >= 0 && colon + 1 < at && rest[..colon].IndexOfAny('/', '?', '#') < 0 && !IsPort(rest[(colon + 1)..]);
    }

    private static bool IsPort(ReadOnlySpan<char> text) => text.IndexOfAnyExceptInRange('0', '9') is > 0 and var end && text[end] == '/';
}
