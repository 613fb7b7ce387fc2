using System.Text.RegularExpressions;
using Prodserver.Delivery.Processes;
using Prodserver.Delivery.Programs;

namespace Prodserver.Delivery.Verification.Docker;

/// <summary>
/// <c>docker build --check</c>: what BuildKit has against a Dockerfile, its warnings included. Base images are taken for empty folders, so that no registry
/// is asked for them. Engines before 27 and clients without buildx have no such check.
/// </summary>
/// <remarks>Source: https://docs.docker.com/build/checks/ and https://docs.docker.com/reference/cli/docker/buildx/build/#build-context.</remarks>
internal sealed partial class BuildKitCheck(ProcessRunner runner, DockerEngine engine, ScratchFolder scratch)
{
    /// <summary>Asks for a verdict.</summary>
    /// <returns>Null where there is none: no such check here, or an image whose name is not in the file.</returns>
    public async Task<CheckReport?> AskAsync(LocatedProgram docker, string dockerfile, CancellationToken cancellation)
    {
        var empty = scratch.Create("dockerfile");
        var command = new ToolCommand
        {
            Program = docker.Path,
            Arguments =
            [
                "buildx", "build", "--builder", "default", "--call", "check,format=json",
                .. Images(dockerfile).SelectMany(image => new[] { "--build-context", $"{image}={empty}" }),
                "--file", "-", empty,
            ],
            Environment = new Dictionary<string, string> { ["DOCKER_HOST"] = engine.Address },
            WorkingDirectory = "/",
            // The engine's own parser is asked, and none from a registry.
            Input = Syntax().Replace(dockerfile, "#"),
        };
        var result = await runner.RunAsync(command, cancellation).ConfigureAwait(false);
        return CheckReport.Read(result.Output);
    }

    /// <summary>The images that stages begin with or copy from.</summary>
    private static IEnumerable<string> Images(string dockerfile)
    {
        var stages = Base().Matches(dockerfile).Select(stage => stage.Groups["stage"].Value).Append("scratch").ToHashSet(StringComparer.OrdinalIgnoreCase);
        return Base().Matches(dockerfile).Concat(Source().Matches(dockerfile))
            .Select(match => match.Groups["image"].Value)
            .Where(image => !image.Contains('$', StringComparison.Ordinal) && !image.All(char.IsAsciiDigit) && !stages.Contains(image))
            .Distinct(StringComparer.Ordinal);
    }

    [GeneratedRegex(@"\A#[ \t]*syntax[ \t]*=[^\n]*", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Syntax();

    [GeneratedRegex(@"^[ \t]*FROM[ \t]+(--\S+[ \t]+)*(?<image>[^\s-]\S*)([ \t]+AS[ \t]+(?<stage>\S+))?", RegexOptions.Multiline | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Base();

    [GeneratedRegex(@"\bfrom=(?<image>[^\s,""']+)", RegexOptions.CultureInvariant)]
    private static partial Regex Source();
}
