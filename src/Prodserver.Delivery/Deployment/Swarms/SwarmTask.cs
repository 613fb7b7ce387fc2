using Prodserver.Delivery.Deployment.Containers;

namespace Prodserver.Delivery.Deployment.Swarms;

/// <summary>A task of a service: one container, or the attempt to have one.</summary>
/// <param name="State">In the swarm's words, such as <c>Running 2 minutes ago</c>.</param>
/// <param name="Error">Why it failed; empty where it did not.</param>
internal sealed record SwarmTask(string Id, string Image, string State, string Error)
{
    public bool HasFailed => State.StartsWith("Failed", StringComparison.Ordinal) || State.StartsWith("Rejected", StringComparison.Ordinal);

    public bool IsRunning => State.StartsWith("Running", StringComparison.Ordinal);

    public bool IsComplete => State.StartsWith("Complete", StringComparison.Ordinal);

    /// <summary>The tasks of a service, the newest of each place first.</summary>
    public static async Task<IReadOnlyList<SwarmTask>> AllAsync(DockerClient docker, string service)
    {
        var lines = await docker.SaidAsync(["service", "ps", "--no-trunc", "--format", "{{.ID}}\t{{.Image}}\t{{.CurrentState}}\t{{.Error}}", service], CancellationToken.None).ConfigureAwait(false);
        return [.. lines.Split('\n').Select(line => line.Split('\t')).Where(cells => cells.Length == 4).Select(cells => new SwarmTask(cells[0], cells[1], cells[2], cells[3].Trim('"')))];
    }
}
