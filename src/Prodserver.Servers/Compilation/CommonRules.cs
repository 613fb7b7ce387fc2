using Prodserver.Servers.Addresses;
using Prodserver.Servers.Applications;
using Prodserver.Servers.Manage.Rules;
using Prodserver.Servers.Rules;

namespace Prodserver.Servers.Compilation;

/// <summary>The rules that hold for every server of a kind.</summary>
internal static class CommonRules
{
    private static readonly IRule[] Workers = [new OptionTraitsRule(), new VariablesRule()];

    private static readonly IRule[] Web = [.. Workers, new ApplicationRule(), new HostRule(), new PortRule(), new SocketPathRule()];

    private static readonly IRule[] Manage =
        [new ImportableRule(), new TranslationRule(), new CeleryStartRule(), new GranianKeysRule(), new ContainerAddressRule()];

    /// <summary>Runs every rule that concerns a process.</summary>
    public static void Check(ProcessContext context)
    {
        Run(context.Server.IsWeb ? Web : Workers, context);
        Run(context.Server.Rules, context);
        if (!context.IsNative)
        {
            Run(Manage, context);
        }
    }

    private static void Run(IReadOnlyList<IRule> rules, ProcessContext context)
    {
        foreach (var rule in rules)
        {
            rule.Check(context);
        }
    }
}
