using Prodserver.Delivery.Processes;
using Prodserver.Delivery.Programs;

namespace Prodserver.Delivery.Deployment.Containers;

/// <summary>The docker client of this machine, which knows the way to the engine: by a context, or as the machine's environment says.</summary>
/// <param name="environment">What the client needs of the machine's environment, such as <c>HOME</c> and <c>DOCKER_HOST</c>.</param>
/// <param name="context">The context; null for the one in use.</param>
/// <param name="folder">The working directory, absolute.</param>
internal sealed class DockerClient(IReadOnlyDictionary<string, string> environment, string? context, string folder)
{
    private const int ReasonLines = 6;

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(10);

    /// <summary>What people call the engine.</summary>
    public string Name => context ?? "docker";

    /// <summary>Runs a command to its end.</summary>
    /// <param name="input">What it reads from its standard input.</param>
    /// <returns>What it printed.</returns>
    /// <exception cref="HostException">It failed, for the reason that it gave.</exception>
    public async Task<string> RunAsync(IReadOnlyList<string> words, CancellationToken cancellation, string input = "")
    {
        var result = await ResultAsync(words, input, cancellation).ConfigureAwait(false);
        return result.Succeeded ? result.Output.TrimEnd() : throw new HostException(result.Fault is { } fault ? $"docker {words[0]} {fault}" : Reason(result));
    }

    /// <summary>Runs a command that may fail for a reason that does not matter.</summary>
    /// <returns>What it printed; null where it failed.</returns>
    public async Task<string?> TryAsync(IReadOnlyList<string> words, CancellationToken cancellation, bool trims = true, string input = "")
    {
        var result = await ResultAsync(words, input, cancellation).ConfigureAwait(false);
        return !result.Succeeded ? null : trims ? result.Output.TrimEnd() : result.Output;
    }

    /// <summary>What a command printed on both of its streams.</summary>
    public async Task<string> SaidAsync(IReadOnlyList<string> words, CancellationToken cancellation)
    {
        var result = await ResultAsync(words, "", cancellation).ConfigureAwait(false);
        return result.Output + result.Error;
    }

    /// <summary>Starts a command that is talked to.</summary>
    /// <exception cref="HostException">This machine has no docker client.</exception>
    public Conversation Start(params IReadOnlyList<string> words) => new(Command(words), environment);

    private async Task<ToolResult> ResultAsync(IReadOnlyList<string> words, string input, CancellationToken cancellation)
    {
        using var runner = new ProcessRunner(environment) { Timeout = Patience };
        return await runner.RunAsync(Command(words) with { Input = input }, cancellation).ConfigureAwait(false);
    }

    /// <summary>The end of what a command complained of: the cause of a Python traceback is its last line.</summary>
    private static string Reason(ToolResult result)
    {
        var lines = (result.Error.Trim().Length > 0 ? result.Error : result.Output).Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return lines.Length == 0 ? $"ended with {result.ExitCode}" : string.Join('\n', lines.TakeLast(ReasonLines));
    }

    private ToolCommand Command(IReadOnlyList<string> words) => new()
    {
        Program = new ProgramFinder(environment.GetValueOrDefault("PATH", "")).Find("docker")?.Path
            ?? throw new HostException("there is no docker client on this machine; on Debian: apt-get install docker.io", isLost: true),
        Arguments = [.. context is null ? Array.Empty<string>() : ["--context", context], .. words],
        WorkingDirectory = folder,
    };
}
