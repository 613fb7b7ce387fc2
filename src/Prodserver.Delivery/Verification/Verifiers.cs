using Prodserver.Delivery.Processes;
using Prodserver.Delivery.Programs;
using Prodserver.Delivery.Verification.Docker;
using Prodserver.Delivery.Verification.Json;
using Prodserver.Delivery.Verification.Nginx;
using Prodserver.Delivery.Verification.Servers;
using Prodserver.Delivery.Verification.Shell;
using Prodserver.Delivery.Verification.Systemd;

namespace Prodserver.Delivery.Verification;

/// <summary>All verifiers, in the order of the report.</summary>
internal static class Verifiers
{
    /// <param name="environment">What programs get of the caller's environment: it says where the Docker engine is.</param>
    public static IReadOnlyList<IVerifier> All(
        ProgramFinder programs,
        ProcessRunner runner,
        ScratchFolder scratch,
        IReadOnlyDictionary<string, string> environment) =>
    [
        new JsonVerifier(),
        .. KnownServer.All.Select(server => new ServerVerifier(server, programs, runner, scratch)),
        new ShellVerifier(runner),
        new SystemdVerifier(runner, scratch),
        new NginxVerifier(runner, scratch),
        new DockerfileVerifier(runner, new DockerEngine(environment), scratch),
        new ComposeVerifier(runner, scratch),
    ];
}
