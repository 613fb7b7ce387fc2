using System.Text.RegularExpressions;
using Prodserver.Core;
using Prodserver.Delivery.Processes;

namespace Prodserver.Delivery.Programs;

/// <summary>Asks programs for their versions, each once in its life: the answer is kept until the program's file changes.</summary>
public sealed partial class ProgramVersions(ProcessRunner runner, CacheFile cache)
{
    /// <summary>The program with its version; the first number of what the question prints.</summary>
    /// <param name="question">The command that prints it; null where the program can't be asked.</param>
    public async Task<Tool> AskAsync(LocatedProgram program, ToolCommand? question, CancellationToken cancellation)
    {
        if (question is null)
        {
            return new Tool(program, null);
        }

        if (cache.Find(program.Identity) is { } known)
        {
            return new Tool(program, PackageVersion.TryParse(known));
        }

        var result = await runner.RunAsync(question, cancellation).ConfigureAwait(false);
        var version = Number().Match(result.Output + "\n" + result.Error).Value;
        if (result.Succeeded)
        {
            cache.Add(program.Identity, version);
        }

        return new Tool(program, PackageVersion.TryParse(version));
    }

    [GeneratedRegex(@"\d+(\.\d+)*", RegexOptions.CultureInvariant)]
    private static partial Regex Number();
}
