using Prodserver.Core.Findings;
using Prodserver.Python.Evaluation;
using Prodserver.Python.Operations;
using Prodserver.Python.Values;

namespace Prodserver.Python.Library.Urls;

/// <summary>What <c>urllib.parse.urlparse</c> and <c>urlsplit</c> give.</summary>
/// <param name="parameters">What stands behind the last semicolon of the path; null for <c>urlsplit</c>, which does not look for it.</param>
internal sealed class PyUrl(UrlParts parts, string? parameters, SourcePosition position) : PyLibraryObject(position)
{
    public override string TypeName => parameters is null ? "SplitResult" : "ParseResult";

    public override PyValue? Find(string name, Site site) => name switch
    {
        "scheme" => site.Text(parts.Scheme),
        "netloc" => site.Text(parts.Location),
        "path" => site.Text(parts.Path),
        "params" when parameters is not null => site.Text(parameters),
        "query" => site.Text(parts.Query),
        "fragment" => site.Text(parts.Fragment),
        "username" => Optional(parts.User, site),
        "password" => Optional(parts.Password, site),
        "hostname" => Optional(parts.Host, site),
        "port" => Port(site),
        "geturl" => new PyBuiltin(name, call => call.Site.Unknown("putting a URL together again is not modelled")),
        _ => null,
    };

    public override PyValue? Item(PyValue index, Site site) => Indexing.Get(AsTuple(site), index, site);

    public override Known<PyValue[]>? Items(Site site) => AsTuple(site).Items.ToArray();

    private PyTuple AsTuple(Site site) => site.Tuple(
    [
        .. new[] { parts.Scheme, parts.Location, parts.Path }.Concat(parameters is null ? [] : [parameters]).Append(parts.Query).Append(parts.Fragment).Select(site.Text),
    ]);

    private static PyValue Optional(string? text, Site site) => text is null ? site.None() : site.Text(text);

    private PyValue Port(Site site)
    {
        try
        {
            return parts.Port is { } port ? site.Integer(port) : site.None();
        }
        catch (FormatException problem)
        {
            throw site.ValueError(problem.Message);
        }
    }
}
