using Prodserver.Core.Findings;
using Prodserver.Core.Plans.Hosting;
using Prodserver.Core.Plans.Nginx;
using Prodserver.Core.Values;

namespace Prodserver.Core.Plans.Rules;

/// <summary>Where nginx ends TLS, the server or <c>SECURE_PROXY_SSL_HEADER</c> has to tell Django so.</summary>
internal sealed class SchemeHeaderRule : IPlanRule
{
    private const string Fix = "write SECURE_PROXY_SSL_HEADER = (\"HTTP_X_FORWARDED_PROTO\", \"https\")";

    public void Check(PlanScope scope, PlanNotes notes)
    {
        if (scope.Environment.Tls is null || !scope.HasSite)
        {
            return;
        }

        switch (scope.Environment.Django.SecureProxySslHeader)
        {
            case null or NullValue or ListValue { Items: [] }:
                CheckServers(scope, notes);
                break;
            case UnknownValue:
            case ListValue { Items: var items } when items.Any(item => item is UnknownValue):
                break;
            case var setting when Fault(setting) is { } fault:
                notes.Findings.Add(PlanFindings.TlsUnknown, scope.Graded(Severity.Warning), setting.Position, fault, Fix);
                break;
        }
    }

    /// <summary>Why Django never sees TLS by this setting; null where it does.</summary>
    private static string? Fault(ConfigValue setting) => setting switch
    {
        ListValue { Items: [TextValue header, TextValue] } when !SchemeHeader.IsKey(header.Value) =>
            $"SECURE_PROXY_SSL_HEADER names '{header.Value}', and Django knows headers by names such as HTTP_X_FORWARDED_PROTO",
        ListValue { Items: [TextValue { Value: "HTTP_X_FORWARDED_PROTO" }, TextValue { Value: not "https" } value] } =>
            $"SECURE_PROXY_SSL_HEADER looks for '{value.Value}', and nginx says 'https' in X-Forwarded-Proto",
        ListValue { Items: [TextValue, TextValue] } => null,
        _ => "SECURE_PROXY_SSL_HEADER is no pair of a header and a value",
    };

    /// <summary>No error, whatever follows: the application may read the header by itself, in a middleware or around its ASGI callable.</summary>
    private static void CheckServers(PlanScope scope, PlanNotes notes)
    {
        var redirects = scope.Environment.Django.SecureSslRedirect is BooleanValue { Value: true };
        foreach (var process in scope.Processes)
        {
            if (process.Upstream is not null && !Tells(process))
            {
                notes.Report(
                    PlanFindings.TlsUnknown,
                    scope.Graded(Severity.Warning),
                    process.Process.Definition,
                    $"nginx ends TLS, and neither {process.Process.Server} nor SECURE_PROXY_SSL_HEADER tells Django of it in '{process.Name}'"
                        + (redirects ? ", so that SECURE_SSL_REDIRECT redirects for ever" : ", so that it refuses forms as forged"),
                    Fix);
            }
        }
    }

    private static bool Tells(HostedProcess process) =>
        process.Process.AssumesTls || process.Process.SpeaksTls || (process.Process.Trust is { CoversScheme: true } && process.BelievesProxy);
}
