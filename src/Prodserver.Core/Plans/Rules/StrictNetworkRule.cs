using Prodserver.Core.Findings;
using Prodserver.Core.Plans.Hosting;
using Prodserver.Core.Projects;
using Prodserver.Core.Values;

namespace Prodserver.Core.Plans.Rules;

/// <summary>A process without a network reaches no database, cache or broker over TCP, not even on its own host.</summary>
internal sealed class StrictNetworkRule : IPlanRule
{
    private const string Fix = "choose hardening: standard, or reach it through a unix socket";

    public void Check(PlanScope scope, PlanNotes notes)
    {
        NetworkService[]? services = null;
        foreach (var process in scope.Processes.Where(process => process.Process.Definition.Hardening == HardeningProfile.Strict))
        {
            services ??= [.. NetworkServices.Of(scope.Environment.Django)];
            foreach (var service in services)
            {
                notes.Findings.Add(service.Value is UnknownValue unknown ? Unknown(process.Name, service, unknown) : Unreachable(process.Name, service));
            }
        }
    }

    private static Finding Unreachable(string process, NetworkService service) => new()
    {
        Code = PlanFindings.StrictNeedsNetwork,
        Severity = Severity.Error,
        Position = service.Value.Position,
        Message = $"'{process}' is strict and has no network, and {service.Setting} names the server '{service.Host}'",
        Fix = Fix,
        Process = process,
    };

    private static Finding Unknown(string process, NetworkService service, UnknownValue unknown) => new()
    {
        Code = PlanFindings.StrictNetworkUnknown,
        Severity = Severity.Warning,
        Position = unknown.Position,
        Message = $"'{process}' is strict and has no network, and whether {service.Setting} names a server can't be known: {unknown.Reason}",
        Fix = Fix,
        Process = process,
    };
}
