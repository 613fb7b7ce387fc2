using Prodserver.Core.Commands;
using Prodserver.Servers.Addresses;
using Prodserver.Servers.Compilation;
using Prodserver.Servers.Rules;

namespace Prodserver.Servers.Granian.Rules;

/// <summary><c>--uds</c> with <c>--host</c> or <c>--port</c>: only the socket is used.</summary>
internal sealed class SocketOverAddressRule : IRule
{
    public void Check(ProcessContext context)
    {
        if (context.Listeners is not [{ Binding: Binding.Unix } listener])
        {
            return;
        }

        foreach (var key in (ReadOnlySpan<string>)["host", "port"])
        {
            if (context.Options.Find(key) is { } given)
            {
                context.Findings.Add(
                    AddressFindings.Shadowed,
                    context.HarmlessInDevelopment,
                    given.Position,
                    $"'{given.Spelling}' is silently not used: {context.Title} listens on {listener.Binding}",
                    "leave it out");
            }
        }
    }
}
