using Prodserver.Core.Commands;
using Prodserver.Core.Findings;

namespace Prodserver.Core.Plans.Docker;

/// <summary>Command lines that the pipeline itself puts into an image.</summary>
internal static class Words
{
    public static CommandLine Command(string executable, params IEnumerable<string> words) =>
        new(executable, [.. words.Select(word => new Argument(word, SourcePosition.ProjectFolder))]);
}
