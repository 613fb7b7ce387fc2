using Prodserver.Delivery.Processes;
using Prodserver.Delivery.Programs;

namespace Prodserver.Delivery.Deployment.Containers;

/// <summary>The docker client of this machine, which knows the way to the engine: by a context, or as the machine's environment says.</summary>
/// <param name="environment">What the client needs of the machine's environment, such as <c>HOME</c> and <c>DOCKER_HOST</c>.</param>
/// <param name="context">The context; null for the one in use.</param>
/// <param name="folder">The working directory, absolute.</param>
internal sealed class DockerClient(IReadOnlyDictionary<string, string> environment, string? context, string folder)
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(10);

    /// <summary>What people call the engine.</summary>
    public string Name => context ?? "docker";

    /// <summary>Runs a command to its end.</summary>
    /// <param name="input">What it reads from its standard input.</param>
    /// <returns>What it printed.</returns>
    /// <exception cref="HostException">It failed, for the reason that it gave.</exception>
    public async Task<string> RunAsync(IReadOnlyList<string> words, CancellationToken cancellation, string input = "")
    {
        using var runner = new ProcessRunner(environment) { Timeout = Patience };
        var result = await runner.RunAsync(Command(words) with { Input = input }, cancellation).ConfigureAwait(false);
        return result.Succeeded ? result.Output.Trim() : throw new HostException(result.Fault is { } fault ? $"docker {words[0]} {fault}" : result.Error.Trim());
    }

    /// <summary>Starts a command that is talked to.</summary>
    /// <exception cref="HostException">This machine has no docker client.</exception>
    public Conversation Start(params IReadOnlyList<string> words) => new(Command(words), environment);

    private ToolCommand Command(IReadOnlyList<string> words) => new()
    {
        Program = new ProgramFinder(environment.GetValueOrDefault("PATH", "")).Find("docker")?.Path
            ?? throw new HostException("there is no docker client on this machine; on Debian: apt-get install docker.io", isLost: true),
        Arguments = [.. context is null ? Array.Empty<string>() : ["--context", context], .. words],
        WorkingDirectory = folder,
    };
}
