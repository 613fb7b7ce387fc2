using Prodserver.Core.Commands;

namespace Prodserver.Core.Plans.Hosting;

/// <summary>The address at which a proxy on the same host finds a server that binds by itself.</summary>
internal static class UpstreamAddress
{
    /// <summary>The first binding that has an address; null where none has.</summary>
    /// <param name="bindings">What the server listens on.</param>
    /// <param name="workingFolder">What a relative socket path is below.</param>
    public static Binding? Of(IReadOnlyList<Binding> bindings, string workingFolder)
    {
        foreach (var binding in bindings)
        {
            var address = Of(binding, workingFolder);
            if (address is not null)
            {
                return address;
            }
        }

        return null;
    }

    private static Binding? Of(Binding binding, string workingFolder) => binding switch
    {
        Binding.Unix unix => unix with { Path = HostFolder.Absolute(unix.Path, workingFolder) },
        Binding.Tcp { Port: 0 } => null,
        Binding.Tcp tcp => tcp with { Host = Reachable(tcp.Host) },
        _ => null,
    };

    /// <summary>"Every interface" and names of the loopback as the loopback address, since nginx resolves names only once and <c>localhost</c> to two.</summary>
    private static string Reachable(string host) => host switch
    {
        "::" => "::1",
        "" or "0.0.0.0" or "localhost" => "127.0.0.1",
        _ => host,
    };
}
