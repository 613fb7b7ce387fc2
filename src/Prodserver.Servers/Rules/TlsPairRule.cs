using Prodserver.Core.Findings;
using Prodserver.Servers.Compilation;

namespace Prodserver.Servers.Rules;

/// <summary>A TLS key without its certificate, or a certificate without its key.</summary>
/// <param name="certificateAlone">How much a certificate alone weighs: null where its file may hold the key as well.</param>
internal sealed class TlsPairRule(string key, string certificate, Severity? certificateAlone) : IRule
{
    public void Check(ProcessContext context)
    {
        var (givenKey, givenCertificate) = (context.Options.Find(key), context.Options.Find(certificate));
        if (givenKey is not null && givenCertificate is null)
        {
            context.Findings.Error(
                ServerFindings.KeyWithoutCertificate,
                givenKey.Position,
                $"{context.Title} is given '{givenKey.Spelling}' and no '{certificate}', so it can't speak TLS",
                $"add '{certificate}'");
        }
        else if (givenKey is null && givenCertificate is not null && certificateAlone is { } severity)
        {
            context.Findings.Add(
                ServerFindings.KeyWithoutCertificate,
                severity,
                givenCertificate.Position,
                $"{context.Title} is given '{givenCertificate.Spelling}' and no '{key}', so it can't speak TLS",
                $"add '{key}'");
        }
    }
}
