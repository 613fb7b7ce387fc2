using Prodserver.Servers.Addresses;
using Prodserver.Servers.Arguments;
using Prodserver.Servers.Compilation;
using Prodserver.Servers.Parsing;

namespace Prodserver.Servers.Waitress;

/// <summary>Reads waitress's <c>--listen</c>: addresses between blanks, <c>*</c> for every interface, the port after the last colon.</summary>
internal static class WaitressListen
{
    public static IReadOnlyList<Listener> Read(ProcessContext context)
    {
        var listeners = new List<Listener>();
        foreach (var given in context.Options.All("listen"))
        {
            foreach (var address in (given.Value ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
            {
                listeners.AddRange(One(context, given, address));
            }
        }

        return listeners;
    }

    private static IReadOnlyList<Listener> One(ProcessContext context, GivenOption given, string address)
    {
        var colon = address.LastIndexOf(':');
        var hasPort = colon >= 0 && !address.AsSpan(colon).Contains(']');
        var host = (hasPort ? address[..colon] : address).Trim('[', ']');
        var port = hasPort ? PythonNumbers.Integer(address[(colon + 1)..]) : context.Options.Integer("port");
        if (port is null)
        {
            // A service's name is looked up on the target: "http" may be known there.
            context.Findings.Error(
                AddressFindings.Unreadable, given.ValuePosition, $"{context.Title} can't listen on {Excerpt.Of(address)}", "write an address such as \"127.0.0.1:8080\"");
            return [];
        }

        return Address.Tcp(context, host is "*" ? "0.0.0.0" : host, port, given.ValuePosition, given);
    }
}
