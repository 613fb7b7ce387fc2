using System.Numerics;
using Prodserver.Core.Projects;
using Prodserver.Core.Values;

namespace Prodserver.Core.Plans.Nginx;

/// <summary>
/// Reads <c>SECURE_HSTS_SECONDS</c> and what goes with it: nginx says the header for static files too, and a browser that was told a longer time than the
/// project meant can't be told otherwise.
/// </summary>
internal static class StrictTransport
{
    private const long Year = 31536000;

    /// <summary>The header; null where the setting switches it off.</summary>
    public static StrictTransportModel? Of(DjangoSettings django, string subject, PlanNotes notes)
    {
        const string Setting = "SECURE_HSTS_SECONDS";
        switch (django.SecureHstsSeconds)
        {
            case IntegerValue { Value: var seconds } when seconds > BigInteger.Zero && seconds <= long.MaxValue:
                notes.Decide(subject, $"browsers are told to use TLS for {seconds} seconds", $"{Setting} says so");
                return new StrictTransportModel((long)seconds, IsTrue(django.SecureHstsIncludeSubdomains), IsTrue(django.SecureHstsPreload));
            case IntegerValue { Value.IsZero: true }:
                notes.Decide(subject, "browsers are not told to use TLS", $"{Setting} is 0");
                return null;
            default:
                notes.Decide(
                    subject,
                    "browsers are told to use TLS for a year, without subdomains",
                    $"{Setting} says nothing else, and whether other subdomains of the name speak TLS is not known here");
                return new StrictTransportModel(Year, IncludesSubdomains: false, Preloads: false);
        }
    }

    private static bool IsTrue(ConfigValue? value) => value is BooleanValue { Value: true };
}
