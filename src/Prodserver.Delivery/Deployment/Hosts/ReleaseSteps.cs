using Prodserver.Core.Releases;

namespace Prodserver.Delivery.Deployment.Hosts;

/// <summary>The steps of a deployment in their order. Each is done on every host before the next begins, but for those that go in batches.</summary>
public static class ReleaseSteps
{
    private static readonly IReadOnlyList<ReleaseStep> IntoService =
    [
        new("units", "installs the units of the release beside those that run, and has systemd verify them", "removes them"),
        new("start", "starts the processes that nginx asks, each on a socket of its own", "stops them"),
        new("health", "waits until each of them answers well", null),
        new("site", "installs the nginx site, and has nginx test it", "puts the old site back") { IsInBatches = true },
        new("switch", "points the link current to the release and reloads nginx gracefully", "points it back and reloads") { IsInBatches = true },
        new("visit", "asks for the health of the site through nginx", null) { IsInBatches = true },
        new("workers", "replaces the processes that can't run twice, one after the other", "starts the old ones again") { IsInBatches = true },
    ];

    /// <summary>The steps of a release that comes from here.</summary>
    public static IReadOnlyList<ReleaseStep> Deploy(ReleasePlan plan) => ReleaseStep.WithHooks(
    [
        Preflight,
        new("folders", "makes the project's folders and its user", "removes what was made"),
        new("files", "sends the files that the host lacks", "removes the release"),
        new("packages", plan.Install is null ? "looks for the virtual environment that the config names" : "makes the virtual environment, where there is none with the same packages", "removes it, where it was made"),
        .. plan.Target.Migrates ? [new ReleaseStep("migrations", "applies the migrations", null) { IsOnce = true }] : Array.Empty<ReleaseStep>(),
        .. plan.Static is null ? Array.Empty<ReleaseStep>() : [new ReleaseStep("static", "collects the static files into the release", null)],
        .. IntoService,
    ], [.. plan.Target.Hooks.Select(hook => hook.Moment)]);

    /// <summary>The steps of a release that every host has.</summary>
    /// <param name="moments">The hooks that the release has.</param>
    public static IReadOnlyList<ReleaseStep> Return(IReadOnlyCollection<string> moments) => ReleaseStep.WithHooks([Preflight, .. IntoService], moments);

    private static ReleaseStep Preflight =>
        new("preflight", "looks at versions, room, secrets, certificates, ports and files changed by hand, before anything is changed", null);
}
