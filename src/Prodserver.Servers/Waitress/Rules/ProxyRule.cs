using Prodserver.Core.Findings;
using Prodserver.Servers.Arguments;
using Prodserver.Servers.Catalogues;
using Prodserver.Servers.Compilation;
using Prodserver.Servers.Parsing;
using Prodserver.Servers.Rules;

namespace Prodserver.Servers.Waitress.Rules;

/// <summary>waitress's proxy options: they need each other, and the headers come from a closed list.</summary>
internal sealed class ProxyRule : IRule
{
    private static readonly string[] KnownHeaders =
        ["forwarded", "x-forwarded-by", "x-forwarded-for", "x-forwarded-host", "x-forwarded-port", "x-forwarded-proto"];

    public void Check(ProcessContext context)
    {
        var headers = context.Options.Find("trusted-proxy-headers") is { Value: { } value } given ? Words(value) : [];
        if (context.Options.Find("trusted-proxy") is not { Value.Length: > 0 })
        {
            ReportAlone(context, context.Options.Find("trusted-proxy-count"));
            ReportAlone(context, headers.Length > 0 ? context.Options.Find("trusted-proxy-headers") : null);
        }

        if (headers.Length > 0)
        {
            ReportHeaders(context, context.Options.Find("trusted-proxy-headers")!, headers);
        }
    }

    private static void ReportAlone(ProcessContext context, GivenOption? given)
    {
        if (given is not null)
        {
            context.Findings.Error(
                ServerFindings.NeedsOther, given.Position, $"{context.Title} takes '{given.Spelling}' only with 'trusted-proxy'", "name the proxy's address in 'trusted-proxy'");
        }
    }

    private static void ReportHeaders(ProcessContext context, GivenOption given, string[] headers)
    {
        foreach (var header in headers)
        {
            if (!KnownHeaders.Contains(header))
            {
                context.Findings.Error(
                    OptionFindings.WrongChoice,
                    given.ValuePosition,
                    $"{context.Title}'s option '{given.Spelling}' takes {string.Join(", ", KnownHeaders)}, not {Excerpt.Of(header)}",
                    Spelling.Nearest(header, KnownHeaders) is { } near ? $"did you mean \"{near}\"?" : null);
            }
        }

        if (headers.Contains("forwarded") && headers.Any(header => header != "forwarded"))
        {
            context.Findings.Error(
                ServerFindings.Excluded, given.ValuePosition, $"{context.Title} trusts 'forwarded' only without the x-forwarded headers", "name one kind only");
        }
    }

    private static string[] Words(string value)
    {
        var words = value.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        return Array.ConvertAll(words, word => word.ToLowerInvariant());
    }
}
