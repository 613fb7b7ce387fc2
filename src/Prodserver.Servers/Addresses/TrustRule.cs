using Prodserver.Core.Commands;
using Prodserver.Servers.Compilation;
using Prodserver.Servers.Rules;

namespace Prodserver.Servers.Addresses;

/// <summary>A server that believes every peer's forwarding headers and that more than the machine itself can reach.</summary>
/// <param name="option">The option that names whom it believes.</param>
/// <param name="onlyWith">The flag without which it believes nobody; null where it always listens to the option.</param>
internal sealed class TrustRule(string option, string? onlyWith = null) : IRule
{
    public void Check(ProcessContext context)
    {
        if (context.Options.Find(option) is not { Value: { } value } given
            || !value.Contains('*', StringComparison.Ordinal)
            || (onlyWith is not null && !context.Options.IsOn(onlyWith)))
        {
            return;
        }

        foreach (var listener in context.Listeners)
        {
            if (listener.Binding is Binding.Tcp { IsLoopback: false } reachable)
            {
                context.Findings.Add(
                    AddressFindings.TrustsEveryone,
                    context.HarmlessInDevelopment,
                    given.ValuePosition,
                    $"{context.Title} believes the forwarding headers of everyone, and everyone can reach it at {reachable}",
                    $"write the proxies' addresses into '{option}', or listen on 127.0.0.1");
                return;
            }
        }
    }
}
