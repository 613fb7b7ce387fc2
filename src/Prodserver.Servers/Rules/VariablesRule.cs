using Prodserver.Servers.Arguments;
using Prodserver.Servers.Compilation;

namespace Prodserver.Servers.Rules;

/// <summary>Declared variables that change the server where ARGS are silent.</summary>
internal sealed class VariablesRule : IRule
{
    public void Check(ProcessContext context)
    {
        foreach (var variable in context.Options.Variables)
        {
            if (context.Options.InArgs(variable.Option.Key) is null && ReferenceEquals(context.Options.Find(variable.Option.Key), variable))
            {
                context.Findings.Info(
                    VariableFindings.Sets,
                    variable.Position,
                    $"the variable {variable.Spelling} sets '{variable.Option.Key}' of {context.Title}, which the command line does not show",
                    $"write '{variable.Option.Key}' into ARGS to see it there");
            }
        }
    }
}
