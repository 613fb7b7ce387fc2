using Prodserver.Delivery.Processes;

namespace Prodserver.Delivery.Programs;

/// <summary>Installs Debian packages, for <c>--tools=install</c>.</summary>
public sealed class PackageInstaller(ProgramFinder programs, ProcessRunner runner)
{
    /// <summary>Installs the packages; gives the reason where that wasn't possible, as a whole clause.</summary>
    public async Task<string?> InstallAsync(IReadOnlyCollection<string> packages, CancellationToken cancellation)
    {
        if (programs.Find("apt-get") is not { } apt)
        {
            return "this machine has no apt-get";
        }

        if (!Environment.IsPrivilegedProcess)
        {
            return "apt-get needs root";
        }

        // Lists that are missing or old are the usual cause of a failure: refresh them and try once more.
        var result = await RunAsync(apt, cancellation, ["install", .. packages]).ConfigureAwait(false);
        if (!result.Succeeded)
        {
            await RunAsync(apt, cancellation, ["update"]).ConfigureAwait(false);
            result = await RunAsync(apt, cancellation, ["install", .. packages]).ConfigureAwait(false);
        }

        return result.Succeeded ? null : $"apt-get {result.Fault ?? LastLine(result.Error)}";
    }

    private Task<ToolResult> RunAsync(LocatedProgram apt, CancellationToken cancellation, params IEnumerable<string> arguments)
    {
        var command = new ToolCommand
        {
            Program = apt.Path,
            Arguments = ["--yes", "--quiet", "--no-install-recommends", .. arguments],
            Environment = new Dictionary<string, string> { ["DEBIAN_FRONTEND"] = "noninteractive" },
            WorkingDirectory = "/",
            Timeout = TimeSpan.FromMinutes(10),
        };
        return runner.RunAsync(command, cancellation);
    }

    private static string LastLine(string text) => text.Split('\n', StringSplitOptions.RemoveEmptyEntries).LastOrDefault() ?? "failed";
}
