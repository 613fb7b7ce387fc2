using Prodserver.Python.Evaluation;
using Prodserver.Python.Operations;
using Prodserver.Python.Values;

namespace Prodserver.Python.Library.Urls;

/// <summary><c>urllib.parse</c>.</summary>
internal sealed class UrlModule() : LibraryModule("urllib.parse")
{
    public static UrlModule Instance { get; } = new();

    public override PyValue? Find(string name, Site site) => name switch
    {
        "quote" => Function(name, call => Quote(call, "/")),
        "quote_plus" => Function(name, call => Quote(call, "")),
        "unquote" => Function(name, call => call.Site.Text(Percent.Decode(call.Text(call.Single())))),
        "unquote_plus" => Function(name, call => call.Site.Text(Percent.Decode(call.Text(call.Single()).Replace('+', ' ')))),
        "urlparse" => Function(name, call => Parse(call.Text(call.Single()), call.Site)),
        "urlsplit" => Function(name, call => new PyUrl(UrlParts.Split(call.Text(call.Single())), parameters: null, call.Site.Position)),
        "urlencode" => Function(name, Encode),
        "urljoin" => Function(name, Join),
        "parse_qs" => Function(name, call => Query(call.Text(call.Single()), call.Site)),
        "parse_qsl" => Function(name, call => call.Site.List(
            UrlParts.QueryValues(call.Text(call.Single())).Select(pair => call.Site.Tuple([call.Site.Text(pair.Key), call.Site.Text(pair.Value)])))),
        _ => null,
    };

    private static PyUrl Parse(string url, Site site)
    {
        var parts = UrlParts.Split(url);
        var semicolon = parts.Path.IndexOf(';', parts.Path.LastIndexOf('/') + 1);
        var hasParameters = semicolon >= 0 && parts.Scheme is "" or "ftp" or "hdl" or "prospero" or "http" or "https" or "shttp" or "rtsp" or "rtsps" or "rtspu" or "sip" or "sips" or "mms" or "sftp" or "tel";
        return hasParameters
            ? new PyUrl(parts with { Path = parts.Path[..semicolon] }, parts.Path[(semicolon + 1)..], site.Position)
            : new PyUrl(parts, "", site.Position);
    }

    private static PyStr Quote(Call call, string missing)
    {
        var given = call.Bind(1, "string", "safe", "encoding", "errors");
        var safe = given[1] is null ? missing : call.Text(given[1]!);
        return call.Site.Text(Encoded(given[0]!, safe, isPlus: call.Name == "quote_plus", call));
    }

    private static string Encoded(PyValue value, string safe, bool isPlus, Call call)
    {
        var encoded = value switch
        {
            PyStr { Value: var text } => Percent.Encode(text, isPlus ? safe + " " : safe),
            PyBytes { Value: var bytes } => Percent.Encode(bytes.Span, isPlus ? safe + " " : safe),
            PyObject => throw call.Wrong("str", value),
            _ => throw call.Site.TypeError("quote_from_bytes() expected bytes"),
        };
        return isPlus ? encoded.Replace(' ', '+') : encoded;
    }

    private static PyValue Encode(Call call)
    {
        if (call is not { Positional: [var query], Keywords: [] })
        {
            return call.Site.Unknown("the options of urlencode() are not modelled");
        }

        var values = new PyDictView((query as PyDict) ?? new PyDict(call.Site.Position), DictViewKind.Items, call.Site.Position);
        if (!Iteration.Ordered(query is PyDict ? values : query, call.Site).Is(out var pairs, out var unknown))
        {
            return unknown;
        }

        var encoded = new List<string>();
        foreach (var pair in pairs)
        {
            if (pair is not PyTuple { Items: [var name, var value] } || Unknowns.Of(name) is not null || Unknowns.Of(value) is not null)
            {
                return pair is PyTuple { Items: [_, PyUnknown doubt] } ? doubt : call.Site.Unknown("urlencode() of this is not modelled");
            }

            if (!Written(name).Is(out var left, out unknown) || !Written(value).Is(out var right, out unknown))
            {
                return unknown;
            }

            encoded.Add($"{left}={right}");
        }

        return call.Site.Text(string.Join('&', encoded));

        Known<string> Written(PyValue value) => value is PyBytes ? Encoded(value, "", isPlus: true, call)
            : Repr.Str(value).Is(out var text, out var doubt) ? Encoded(call.Site.Text(text), "", isPlus: true, call)
            : doubt;
    }

    private static PyDict Query(string query, Site site)
    {
        var dict = new PyDict(site.Position);
        foreach (var group in UrlParts.QueryValues(query).GroupBy(pair => pair.Key, pair => pair.Value))
        {
            Dicts.Set(dict, site.Text(group.Key), site.List(group.Select(site.Text)), site);
        }

        return dict;
    }

    /// <summary>A path, or a whole URL, seen from a URL of the web.</summary>
    private static PyValue Join(Call call)
    {
        var given = call.Take(2, 2);
        var (@base, url) = (UrlParts.Split(call.Text(given[0])), UrlParts.Split(call.Text(given[1])));
        if (call.Text(given[1]).Length == 0 || call.Text(given[0]).Length == 0)
        {
            return call.Text(given[1]).Length == 0 ? given[0] : given[1];
        }

        if (url.Scheme.Length > 0 && url.Scheme != @base.Scheme)
        {
            return given[1];
        }

        if (@base.Scheme is not ("http" or "https" or "ftp" or "" or "file") || url.Location.Length > 0 || url.Path.Length == 0 || url.Path.Contains(';', StringComparison.Ordinal)
            || url.Scheme.Length > 0 || @base.Path.Contains(';', StringComparison.Ordinal))
        {
            return call.Site.Unknown("this use of urljoin() is not modelled");
        }

        // As RFC 3986 resolves it: the last part of the base is replaced, "." and ".." are taken away.
        var combined = url.Path.StartsWith('/') ? url.Path : @base.Path[..(@base.Path.LastIndexOf('/') + 1)] + url.Path;
        combined = @base.Location.Length > 0 && !combined.StartsWith('/') ? "/" + combined : combined;
        var text = (@base.Scheme.Length > 0 ? @base.Scheme + ":" : "") + (@base.Location.Length > 0 ? "//" + @base.Location : "") + WithoutDots(combined)
            + (url.Query.Length > 0 ? "?" + url.Query : "") + (url.Fragment.Length > 0 ? "#" + url.Fragment : "");
        return call.Site.Text(text);
    }

    private static string WithoutDots(string path)
    {
        var parts = path.Split('/');
        if (!parts.Any(part => part is "." or "..") && !path.Contains("//", StringComparison.Ordinal))
        {
            return path;
        }

        // Empty parts in the middle are dropped, but for the last.
        var kept = new List<string>();
        foreach (var part in parts.Where((part, index) => part.Length > 0 || index == 0 || index == parts.Length - 1))
        {
            if (part == ".." && kept.Count > 0)
            {
                kept.RemoveAt(kept.Count - 1);
            }
            else if (part is not ("." or ".."))
            {
                kept.Add(part);
            }
        }

        if (parts[^1] is "." or "..")
        {
            kept.Add("");
        }

        return kept.Count == 0 || kept is [""] ? "/" : string.Join('/', kept);
    }
}
