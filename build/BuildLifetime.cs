using Build.Reporting;
using Cake.Core;
using Cake.Frosting;
using Prodserver.Core.Findings;

namespace Build;

/// <summary>What frames a run: at its end the findings are summed up and, where asked for, written to a file.</summary>
public sealed class BuildLifetime : FrostingLifetime<BuildContext>
{
    public override void Setup(BuildContext context, ISetupContext info)
    {
        // Everything a run needs is made when it is first asked for.
    }

    public override void Teardown(BuildContext context, ITeardownContext info)
    {
        if (context.Paths.Findings is { } path)
        {
            WriteFindings(context, path);
        }

        var counts = string.Join(", ", new[]
        {
            Count(context.Findings.Count(Severity.Error), "error"),
            Count(context.Findings.Count(Severity.Warning), "warning"),
        }.Where(count => count.Length > 0));
        if (counts.Length > 0)
        {
            Screen.Line(counts);
        }
    }

    private static void WriteFindings(BuildContext context, string path)
    {
        try
        {
            FindingsFile.Write(path, context.Findings.All);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw context.Fail(ExitCode.TaskFailed, $"the findings can't be written to {path}: {fault.Message}");
        }
    }

    private static string Count(int number, string noun) => number switch
    {
        0 => "",
        1 => $"1 {noun}",
        _ => $"{number} {noun}s",
    };
}
