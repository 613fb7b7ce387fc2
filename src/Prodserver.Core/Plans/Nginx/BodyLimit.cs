using System.Numerics;
using Prodserver.Core.Projects;
using Prodserver.Core.Values;

namespace Prodserver.Core.Plans.Nginx;

/// <summary>The largest request body, so that nginx refuses what Django would refuse.</summary>
internal static class BodyLimit
{
    /// <summary>Django's own default. Source: https://docs.djangoproject.com/en/stable/ref/settings/#data-upload-max-memory-size.</summary>
    private const long DjangoDefault = 2621440;

    public static long Of(DeployEnvironment environment, string subject, PlanNotes notes)
    {
        const string Setting = "DATA_UPLOAD_MAX_MEMORY_SIZE";
        if (environment.Proxy.BodySize is { } declared)
        {
            notes.Decide(subject, $"request bodies may have {declared} bytes", "nginx.body_size says so");
            return declared;
        }

        switch (environment.Django.DataUploadMaxMemorySize)
        {
            case IntegerValue { Value: var bytes } when bytes > BigInteger.Zero && bytes <= long.MaxValue:
                notes.Decide(subject, $"request bodies may have {bytes} bytes", $"{Setting} says so");
                return (long)bytes;
            case NullValue:
                notes.Decide(subject, "request bodies may have any size", $"{Setting} is None");
                return 0;
            case UnknownValue unknown:
                notes.Decide(subject, $"request bodies may have {DjangoDefault} bytes", $"{Setting} can't be known ({unknown.Reason}), and this is Django's default");
                return DjangoDefault;
            default:
                notes.Decide(
                    subject,
                    $"request bodies may have {DjangoDefault} bytes",
                    $"this is Django's default for {Setting}, which does not count uploaded files; nginx.body_size allows larger ones");
                return DjangoDefault;
        }
    }
}
