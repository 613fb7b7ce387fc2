using System.Globalization;
using System.Text.RegularExpressions;
using Prodserver.Delivery.Processes;
using Prodserver.Delivery.Programs;

namespace Prodserver.Delivery.Verification.Docker;

/// <summary>
/// The parser of an engine's classic builder. The engine reads a whole Dockerfile before it builds anything, so the file gets an instruction at its end
/// that no engine knows: a parser that complains about that one alone has accepted all before it, and no image was pulled or built.
/// </summary>
internal sealed partial class ClassicParser(ProcessRunner runner, DockerEngine engine)
{
    private const string End = "PRODSERVER_END_OF_FILE";

    /// <summary>Asks for a verdict.</summary>
    /// <returns>The verdict; null with the reason where there is none.</returns>
    public async Task<(CheckReport? Report, string Failure)> AskAsync(LocatedProgram docker, string dockerfile, CancellationToken cancellation)
    {
        var text = dockerfile.EndsWith('\n') ? dockerfile : dockerfile + "\n";
        var end = text.Count(letter => letter == '\n') + 1;
        var result = await runner.RunAsync(Command(docker, text), cancellation).ConfigureAwait(false);
        var message = Message().Match(result.Error);
        if (result.Fault is not null || !message.Success)
        {
            return (null, result.Fault ?? $"gave no verdict: {result.Error.Trim()}");
        }

        var line = int.TryParse(message.Groups["line"].Value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;
        var fault = message.Groups["text"].Value;
        (int, string)? error = !fault.Contains(End, StringComparison.OrdinalIgnoreCase) ? (line, fault)
            : line > end ? (end - 1, "the file ends within an instruction")
            : null;
        return (new CheckReport([], error), "");
    }

    /// <summary>The end twice: the first would be swallowed by an instruction that is continued on the next line.</summary>
    private ToolCommand Command(LocatedProgram docker, string text) => new()
    {
        Program = docker.Path,
        Arguments = ["build", "-"],
        Environment = new Dictionary<string, string> { ["DOCKER_BUILDKIT"] = "0", ["DOCKER_HOST"] = engine.Address },
        WorkingDirectory = "/",
        Input = $"{text}{End}\n{End}\n",
    };

    [GeneratedRegex(@"Error response from daemon: (dockerfile parse error( on)? line (?<line>\d+): |failed to parse Dockerfile: )?(?<text>[^\n]*)", RegexOptions.CultureInvariant)]
    private static partial Regex Message();
}
