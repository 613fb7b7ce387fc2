using System.Text;
using Prodserver.Core;
using Prodserver.Core.Commands;
using Prodserver.Core.Findings;
using Prodserver.Core.Plans;
using Prodserver.Rendering.Quoting;

namespace Prodserver.Rendering.Documents;

/// <summary>
/// <c>commands.txt</c>: each command line to copy and paste into a shell, with its variables. What a POSIX shell can't express no process can receive:
/// an error. A line that only PowerShell can't express is left out, with a comment and an info.
/// </summary>
internal sealed class CommandsText(ArtifactPlan plan, FileBytes output, RenderingFindings findings)
{
    private readonly StringBuilder _line = new();

    public RenderedFile Render()
    {
        output.Write($"# {plan.Project.Name}, {plan.Environment.Name}: the command line of each process, to copy and paste.\n");
        output.Write($"# Run them in {Comment.Quote(plan.Environment.Paths.Code)}, with the virtual environment active.\n");
        foreach (var process in plan.Processes)
        {
            output.Write($"\n# {Comment.Quote(process.Definition.Name)}: {Comment.Quote(process.Server)} {process.ServerVersion}\n");
            if (plan.Environment.Secrets.Count + process.SecretVariables.Count > 0)
            {
                output.Write($"# Set first, since they are secret: {SecretsOf(process)}\n");
            }

            WriteLine("# sh\n", ShellDialect.Posix, process, Severity.Error);
            WriteLine("# PowerShell 7.3 or newer\n", ShellDialect.PowerShell, process, Severity.Info);
        }

        return output.Take("commands.txt");
    }

    private void WriteLine(string heading, ShellDialect dialect, ServerProcess process, Severity severity)
    {
        output.Write(heading);
        output.Write(dialect.TrySpell(process, _line.Clear(), Report) ? _line.Append('\n').ToString() : "# This command line has no spelling here.\n");

        void Report(Refusal refusal, string label, SourcePosition position) => findings.Add(new Finding
        {
            Code = refusal.Code,
            Severity = severity,
            Position = position,
            Message = $"{label} {refusal.Fault}",
            Fix = refusal.Fix,
            Process = process.Definition.Name,
        });
    }

    private string SecretsOf(ServerProcess process) =>
        string.Join(", ", plan.Environment.Secrets.Concat(process.SecretVariables).Select(secret => Comment.Quote(secret.Name)).Distinct(StringComparer.Ordinal));
}
