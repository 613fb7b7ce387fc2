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
internal static class CommandsText
{
    public static RenderedFile Render(ArtifactPlan plan, RenderingFindings findings)
    {
        var text = new StringBuilder();
        text.Append("# ").Append(plan.Project.Name).Append(", ").Append(plan.Environment.Name).Append(": the command line of each process, to copy and paste.\n");
        text.Append("# Run them in ").Append(Comment.Quote(plan.Environment.Paths.Code)).Append(", with the virtual environment active.\n");
        foreach (var process in plan.Processes)
        {
            Append(text, process, SecretsOf(plan, process), findings);
        }

        return new RenderedFile("commands.txt", Encoding.UTF8.GetBytes(text.ToString()));
    }

    private static void Append(StringBuilder text, ServerProcess process, string secrets, RenderingFindings findings)
    {
        text.Append("\n# ").Append(Comment.Quote(process.Definition.Name)).Append(": ").Append(Comment.Quote(process.Server)).Append(' ').Append(process.ServerVersion).Append('\n');
        if (secrets.Length > 0)
        {
            text.Append("# Set first, since they are secret: ").Append(secrets).Append('\n');
        }

        text.Append("# sh\n").Append(ShellDialect.Posix.Spell(process, Report(Severity.Error))).Append('\n');
        text.Append("# PowerShell 7.3 or newer\n")
            .Append(ShellDialect.PowerShell.Spell(process, Report(Severity.Info)) ?? "# PowerShell has no spelling for this command line.")
            .Append('\n');

        Action<Refusal, string, SourcePosition> Report(Severity severity) => (refusal, label, position) => findings.Add(new Finding
        {
            Code = refusal.Code,
            Severity = severity,
            Position = position,
            Message = $"{label} {refusal.Fault}",
            Fix = refusal.Fix,
            Process = process.Definition.Name,
        });
    }

    private static string SecretsOf(ArtifactPlan plan, ServerProcess process) =>
        string.Join(", ", plan.Environment.Secrets.Concat(process.SecretVariables).Select(secret => Comment.Quote(secret.Name)).Distinct(StringComparer.Ordinal));
}
