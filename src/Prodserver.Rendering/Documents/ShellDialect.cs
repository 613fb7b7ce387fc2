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

    /// <summary>The line, or null where a part of it has no spelling; <paramref name="refuse"/> is told each such part.</summary>
    public string? Spell(ServerProcess process, Action<Refusal, string, SourcePosition> refuse)
    {
        var line = new StringBuilder();
        var complete = true;
        foreach (var variable in process.Environment)
        {
            Add(Assignment(variable.Name, variable.Value), Labels.OfVariable(variable.Name), variable.Position);
            line.Append(AssignmentEnd);
        }

        Add(Executable(process.Command.Executable), "the program", process.Definition.Position);
        foreach (var argument in process.Command.Arguments)
        {
            line.Append(' ');
            Add(Word(argument.Text), Labels.Of(argument), argument.Position);
        }

        return complete ? line.ToString() : null;

        void Add(Quotation part, string label, SourcePosition position)
        {
            line.Append(part.Text);
            if (part.Refusal is { } refusal)
            {
                refuse(refusal, label, position);
                complete = false;
            }
        }
    }
}
