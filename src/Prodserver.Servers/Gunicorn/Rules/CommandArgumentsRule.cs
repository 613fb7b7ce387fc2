using Prodserver.Servers.Arguments;
using Prodserver.Servers.Compilation;
using Prodserver.Servers.Parsing;
using Prodserver.Servers.Rules;

namespace Prodserver.Servers.Gunicorn.Rules;

/// <summary>The variable <c>GUNICORN_CMD_ARGS</c>: more command line, read before the real one.</summary>
internal sealed class CommandArgumentsRule : IRule
{
    private const string Name = "GUNICORN_CMD_ARGS";

    public void Check(ProcessContext context)
    {
        if (context.Shared.Variable(Name) is not { Value.Length: > 0 } variable)
        {
            return;
        }

        if (ShellWords.Split(variable.Value, out var fault) is not { } words)
        {
            context.Findings.Error(
                VariableFindings.Refused, variable.Position, $"{context.Title} can't split the variable {Name} into words: {fault}", "close it");
            return;
        }

        var line = new LineBuilder(context.Options.Options, context.Title, context.Findings);
        TextArguments.Read(words, variable.Position, line, ignoresExtraWords: true);
        var given = line.Build([]).Given;
        context.Findings.Warning(
            VariableFindings.Sets,
            variable.Position,
            $"the variable {Name} sets {string.Join(", ", given.Select(option => $"'{option.Option.Key}'").Distinct())} of {context.Title}, which the command line does not show",
            "write the options into ARGS");
    }
}
