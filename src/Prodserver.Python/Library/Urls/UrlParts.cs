using System.Globalization;

namespace Prodserver.Python.Library.Urls;

/// <summary>A URL cut as <c>urllib.parse.urlsplit</c> cuts it.</summary>
internal sealed record UrlParts(string Scheme, string Location, string Path, string Query, string Fragment)
{
    private string UserPart => Location.LastIndexOf('@') is var at and >= 0 ? Location[..at] : "";

    private string HostPart => Location[(Location.LastIndexOf('@') + 1)..];

    /// <summary>Null where the URL names none.</summary>
    public string? User => Location.Contains('@', StringComparison.Ordinal) ? UserPart.Split(':', 2)[0] : null;

    /// <summary>Null where the URL names none.</summary>
    public string? Password => UserPart.Split(':', 2) is [_, var password] ? password : null;

    /// <summary>In lower case; null where the URL names none.</summary>
    public string? Host
    {
        get
        {
            var host = HostPart.StartsWith('[') && HostPart.IndexOf(']', StringComparison.Ordinal) is var end and > 0 ? HostPart[1..end] : HostPart.Split(':', 2)[0];
            return host.Length == 0 ? null : host.ToLowerInvariant();
        }
    }

    /// <summary>What stands behind the host's colon; empty where there is nothing.</summary>
    public string PortText
    {
        get
        {
            var rest = HostPart.StartsWith('[') && HostPart.IndexOf(']', StringComparison.Ordinal) is var end and > 0 ? HostPart[(end + 1)..] : HostPart;
            return rest.IndexOf(':', StringComparison.Ordinal) is var colon and >= 0 ? rest[(colon + 1)..] : "";
        }
    }

    /// <summary>Null where the URL names none.</summary>
    /// <exception cref="FormatException">The port is no number from 0 to 65535.</exception>
    public int? Port => PortText.Length == 0 ? null
        : int.TryParse(PortText, NumberStyles.None, CultureInfo.InvariantCulture, out var port) && port <= 65535 ? port
        : throw new FormatException($"Port could not be cast to integer value as '{PortText}'");

    public static UrlParts Split(string url)
    {
        url = url.TrimStart([.. Enumerable.Range(0, 33).Select(code => (char)code)]).Replace("\t", "", StringComparison.Ordinal).Replace("\r", "", StringComparison.Ordinal).Replace("\n", "", StringComparison.Ordinal);
        var (scheme, location, query, fragment) = ("", "", "", "");
        var colon = url.IndexOf(':', StringComparison.Ordinal);
        if (colon > 0 && char.IsAsciiLetter(url[0]) && url[..colon].All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '+' or '-' or '.'))
        {
            (scheme, url) = (url[..colon].ToLowerInvariant(), url[(colon + 1)..]);
        }

        if (url.StartsWith("//", StringComparison.Ordinal))
        {
            var end = url.AsSpan(2).IndexOfAny("/?#");
            location = end < 0 ? url[2..] : url[2..(end + 2)];
            url = end < 0 ? "" : url[(end + 2)..];
        }

        if (url.IndexOf('#', StringComparison.Ordinal) is var hash and >= 0)
        {
            (url, fragment) = (url[..hash], url[(hash + 1)..]);
        }

        if (url.IndexOf('?', StringComparison.Ordinal) is var mark and >= 0)
        {
            (url, query) = (url[..mark], url[(mark + 1)..]);
        }

        return new UrlParts(scheme, location, url, query, fragment);
    }

    /// <summary>Names and values of the query in their order, decoded; those without a value are left out, as <c>parse_qs</c> does.</summary>
    public static IEnumerable<KeyValuePair<string, string>> QueryValues(string query) => query.Split('&')
        .Select(pair => pair.Split('=', 2))
        .Where(pair => pair is [_, { Length: > 0 }])
        .Select(pair => KeyValuePair.Create(Decode(pair[0]), Decode(pair[1])));

    private static string Decode(string text) => Operations.Percent.Decode(text.Replace('+', ' '));
}
