using Prodserver.Servers.Compilation;

namespace Prodserver.Servers.Rules;

/// <summary>Looks at one process for one fault that no single option shows.</summary>
internal interface IRule
{
    void Check(ProcessContext context);
}
