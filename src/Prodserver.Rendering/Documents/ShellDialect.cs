using System.Text;
using Prodserver.Core.Commands;
using Prodserver.Core.Findings;
using Prodserver.Rendering.Quoting;
using Prodserver.Rendering.Quoting.PowerShell;
using Prodserver.Rendering.Quoting.Shell;
using Prodserver.Rendering.Templates.Functions;

namespace Prodserver.Rendering.Documents;

/// <summary>How a shell spells a command line with the variables it needs.</summary>
internal sealed class ShellDialect
{
    public static ShellDialect Posix { get; } = new()
    {
        Assignment = ShellWord.QuoteAssignment,
        AssignmentEnd = " ",
        Executable = ShellWord.Quote,
        Word = ShellWord.Quote,
    };

    public static ShellDialect PowerShell { get; } = new()
    {
        Assignment = PowerShellWord.QuoteAssignment,
        AssignmentEnd = "; ",
        Executable = PowerShellWord.QuoteExecutable,
        Word = PowerShellWord.Quote,
    };

    public required Func<string, string, Quotation> Assignment { get; init; }

    public required string AssignmentEnd { get; init; }

    public required Func<string, Quotation> Executable { get; init; }

    public required Func<string, Quotation> Word { get; init; }

    /// <summary>Writes the line; false where a part of it has no spelling, and <paramref name="refuse"/> is told each such part.</summary>
    public bool TrySpell(ServerProcess process, StringBuilder line, Action<Refusal, string, SourcePosition> refuse)
    {
        var complete = true;
        foreach (var variable in process.Environment)
        {
            if (Assignment(variable.Name, variable.Value) is var assignment && !Append(assignment))
            {
                refuse(assignment.Refusal!, Labels.OfVariable(variable.Name), variable.Position);
            }

            line.Append(AssignmentEnd);
        }

        if (Executable(process.Command.Executable) is var executable && !Append(executable))
        {
            refuse(executable.Refusal!, "the program", process.Definition.Position);
        }

        foreach (var argument in process.Command.Arguments)
        {
            line.Append(' ');
            if (Word(argument.Text) is var word && !Append(word))
            {
                refuse(word.Refusal!, Labels.Of(argument), argument.Position);
            }
        }

        return complete;

        bool Append(Quotation part)
        {
            line.Append(part.Text);
            complete &= part.Refusal is null;
            return part.Refusal is null;
        }
    }
}
