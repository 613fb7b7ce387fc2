using Prodserver.Servers.Compilation;

namespace Prodserver.Servers.Rules;

/// <summary>An option that the server takes only together with a flag.</summary>
internal sealed class NeedsFlagRule(string key, string flag) : IRule
{
    public void Check(ProcessContext context)
    {
        if (context.Options.Find(key) is { Value.Length: > 0 } given && !context.Options.IsOn(flag))
        {
            context.Findings.Error(ServerFindings.NeedsOther, given.Position, $"{context.Title} takes '{given.Spelling}' only with '{flag}'", $"add '{flag}': True");
        }
    }
}
