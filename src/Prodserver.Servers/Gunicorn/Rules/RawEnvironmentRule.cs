using Prodserver.Servers.Compilation;
using Prodserver.Servers.Rules;

namespace Prodserver.Servers.Gunicorn.Rules;

/// <summary><c>--env</c> without a value: gunicorn ends. What is set is not shown, it may be a secret.</summary>
internal sealed class RawEnvironmentRule : IRule
{
    public void Check(ProcessContext context)
    {
        foreach (var given in context.Options.All("env"))
        {
            if (given.Value is { } value && !value.Contains('=', StringComparison.Ordinal))
            {
                context.Findings.Error(
                    ServerFindings.NoVariable, given.ValuePosition, $"{context.Title}'s option '{given.Spelling}' takes NAME=VALUE", "declare the variable in prodserver.yaml");
            }
        }
    }
}
