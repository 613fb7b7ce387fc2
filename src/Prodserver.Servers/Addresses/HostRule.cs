using Prodserver.Core.Commands;
using Prodserver.Servers.Compilation;
using Prodserver.Servers.Parsing;
using Prodserver.Servers.Rules;

namespace Prodserver.Servers.Addresses;

/// <summary>A host that is neither a name nor an address: no resolver knows it, so the server ends when it binds.</summary>
internal sealed class HostRule : IRule
{
    public void Check(ProcessContext context)
    {
        foreach (var listener in context.Listeners)
        {
            if (listener.Binding is Binding.Tcp { Host: var host } && !CanBeHost(host))
            {
                context.Findings.Error(
                    AddressFindings.NotAHost,
                    listener.Position,
                    $"{context.Title} can't listen on {Excerpt.Of(host)}, which is neither a host name nor an address",
                    "write a host such as 127.0.0.1");
            }
        }
    }

    /// <summary>Letters of any script, since resolvers know international names; a colon and a percent sign for IPv6 and its zones.</summary>
    private static bool CanBeHost(string host) =>
        !host.StartsWith('-') && host.All(character => char.IsLetterOrDigit(character) || character is '.' or '-' or '_' or ':' or '%');
}
