using Prodserver.Python.Evaluation;
using Prodserver.Python.Values;

namespace Prodserver.Python.Library;

/// <summary><c>ipaddress</c>: addresses and networks by their type.</summary>
internal sealed class IpAddressModule() : LibraryModule("ipaddress")
{
    public static IpAddressModule Instance { get; } = new();

    public override PyValue? Find(string name, Site site) => name switch
    {
        "ip_network" => Function(name, call => Made(call, "Network")),
        "ip_address" => Function(name, call => Made(call, "Address")),
        "ip_interface" => Function(name, call => Made(call, "Interface")),
        "IPv4Network" or "IPv6Network" or "IPv4Address" or "IPv6Address" or "IPv4Interface" or "IPv6Interface" => Opaque(name),
        _ => null,
    };

    private static PyValue Made(Call call, string kind) => call.Positional is [PyStr { Value: var text }, ..]
        ? new PyOpaque((text.Contains(':', StringComparison.Ordinal) ? "IPv6" : "IPv4") + kind, call.Site.Position)
        : call.Site.Unknown($"'ipaddress.{call.Name}()' of this is not modelled");
}
