using Prodserver.Core.Releases;

namespace Prodserver.Delivery.Deployment.Containers;

/// <summary>The steps of a deployment to an engine, in their order.</summary>
internal static class EngineSteps
{
    private static readonly IReadOnlyList<ReleaseStep> IntoService =
    [
        new("start", "starts the containers that the proxy asks, beside those of the release before", "removes them"),
        new("health", "waits until each of them answers well", null),
        new("switch", "points the proxy to the release and reloads it gracefully", "points it back and reloads"),
        new("visit", "asks for the health through the proxy", null),
        new("workers", "replaces the containers that can't run twice, one after the other", "starts the old ones again"),
    ];

    /// <summary>The steps of a release that comes from here.</summary>
    public static IReadOnlyList<ReleaseStep> Deploy(ContainerPlan plan) => ReleaseStep.WithHooks(
    [
        new("preflight", "looks at the secrets and for changes by hand", null),
        new("image", "builds the image in the engine", "removes it"),
        .. plan.Target.Registry is null ? Array.Empty<ReleaseStep>() : [new ReleaseStep("push", "logs in and pushes the image", null)],
        .. plan.Target.Migrates ? [new ReleaseStep("migrations", "applies the migrations in a container of their own", null)] : Array.Empty<ReleaseStep>(),
        .. IntoService,
    ], Moments(plan));

    /// <summary>The steps of a release that the engine has.</summary>
    public static IReadOnlyList<ReleaseStep> Return(ContainerPlan plan) => ReleaseStep.WithHooks(IntoService, Moments(plan));

    /// <summary>What a deployment does in words.</summary>
    public static IReadOnlyList<string> Lines(ContainerPlan plan)
    {
        var engine = plan.Target.Context ?? "docker";
        return
        [
            .. Deploy(plan).Select(step => $"{engine}: {step.Name}: {step.Does}{(step.Undo is null ? "" : $"; undone: {step.Undo}")}"),
            $"{engine}: then the containers of the release before are stopped, within {plan.Target.Drain} s of their last request, and {plan.Target.Keep} releases are kept",
            .. plan.Processes.Where(process => !process.RunsBeside)
                .Select(process => $"{engine}: {process.Name} can't run twice: it is stopped before its successor starts, so that nobody answers for it in between"),
            $"{engine}: where the ports or the image of the proxy change, it is made anew before the switch, and the ports are closed for that moment; undone: the old one is started again",
        ];
    }

    private static IReadOnlyList<string> Moments(ContainerPlan plan) => [.. plan.Target.Hooks.Select(hook => hook.Moment)];
}
