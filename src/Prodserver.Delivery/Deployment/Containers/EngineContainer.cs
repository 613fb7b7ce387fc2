namespace Prodserver.Delivery.Deployment.Containers;

/// <summary>A container of a release.</summary>
/// <param name="Image">With its tag.</param>
/// <param name="State">In Docker's words, such as <c>running</c>.</param>
/// <param name="Restarts">How often Docker started it again by itself.</param>
/// <param name="Since">When it was started last, UTC.</param>
internal sealed record EngineContainer(string Name, string Release, string Process, string Image, string State, int Restarts, string Since)
{
    private const string Format =
        $"{{{{.Name}}}} {{{{index .Config.Labels \"{Labels.Release}\"}}}} {{{{index .Config.Labels \"{Labels.Process}\"}}}} {{{{.Config.Image}}}} {{{{.State.Status}}}} {{{{.RestartCount}}}} {{{{.State.StartedAt}}}}";

    /// <summary>True where it runs and was never started again.</summary>
    public bool IsSound => State == "running" && Restarts == 0;

    /// <summary>The containers of an environment's processes, in the order of their names.</summary>
    public static async Task<IReadOnlyList<EngineContainer>> AllAsync(DockerClient docker, string name, CancellationToken cancellation)
    {
        var names = await docker.RunAsync(["ps", "--all", "--quiet", "--filter", $"label={Labels.Name}={name}", "--filter", $"label={Labels.Process}"], cancellation).ConfigureAwait(false);
        if (names.Length == 0)
        {
            return [];
        }

        var lines = await docker.RunAsync(["inspect", "--format", Format, .. names.Split('\n')], cancellation).ConfigureAwait(false);
        return
        [
            .. lines.Split('\n').Select(line => line.Split(' '))
                .Select(cells => new EngineContainer(cells[0].TrimStart('/'), cells[1], cells[2], cells[3], cells[4], int.Parse(cells[5], System.Globalization.CultureInfo.InvariantCulture), Seconds(cells[6])))
                .OrderBy(container => container.Name, StringComparer.Ordinal),
        ];
    }

    /// <summary>Docker gives nanoseconds.</summary>
    private static string Seconds(string time) => time.IndexOf('.', StringComparison.Ordinal) is > 0 and var dot ? time[..dot] + "Z" : time;
}
