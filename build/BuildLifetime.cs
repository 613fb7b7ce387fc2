using System.Globalization;
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

        Screen.Line(string.Create(
            CultureInfo.InvariantCulture,
            $"{Amount.Of(context.Findings.Count(Severity.Error), "error")}, {Amount.Of(context.Findings.Count(Severity.Warning), "warning")}, {context.Clock.Elapsed.TotalSeconds:0.00} s"));
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
}
