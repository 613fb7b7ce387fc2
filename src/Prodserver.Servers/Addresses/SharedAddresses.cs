using Prodserver.Core.Commands;
using Prodserver.Servers.Compilation;

namespace Prodserver.Servers.Addresses;

/// <summary>Finds processes of one environment that listen on the same address.</summary>
internal sealed class SharedAddresses
{
    private readonly Dictionary<string, string> _sockets = new(StringComparer.Ordinal);
    private readonly Dictionary<PortKey, PortHolders> _ports = [];

    /// <summary>Notes where a process listens, and reports where another one does already.</summary>
    public void Add(string process, CompiledProcess compiled)
    {
        foreach (var listener in compiled.Listeners)
        {
            if (HolderOf(listener.Binding, process) is { } holder && holder != process)
            {
                compiled.Findings.Error(
                    AddressFindings.Shared,
                    listener.Position,
                    $"the process '{process}' listens on {listener.Binding}, where '{holder}' listens already",
                    "give one of them another address");
            }
        }
    }

    /// <summary>The process that has the address already, or null; the first one keeps it.</summary>
    private string? HolderOf(Binding binding, string process) => binding switch
    {
        Binding.Unix unix => _sockets.TryAdd(unix.Path, process) ? null : _sockets[unix.Path],
        Binding.Tcp { Port: > 0 } tcp => Port(tcp, process),
        _ => null, // Port 0 and inherited sockets are never the same.
    };

    private string? Port(Binding.Tcp tcp, string process)
    {
        var key = new PortKey(tcp.Port, tcp.Host.Contains(':', StringComparison.Ordinal));
        if (!_ports.TryGetValue(key, out var holders))
        {
            _ports.Add(key, holders = new PortHolders());
        }

        return holders.Add(tcp, process);
    }

    private sealed record PortKey(int Port, bool IsIPv6);

    /// <summary>Who has one port, by host; the wildcard meets every host.</summary>
    private sealed class PortHolders
    {
        private readonly Dictionary<string, string> _byHost = new(StringComparer.Ordinal);
        private string? _any;
        private string? _first;

        public string? Add(Binding.Tcp tcp, string process)
        {
            var host = tcp.Host == "localhost" ? "127.0.0.1" : tcp.Host;
            var holder = tcp.IsAny ? _first : _any ?? _byHost.GetValueOrDefault(host);
            _first ??= process;
            _any ??= tcp.IsAny ? process : null;
            _byHost.TryAdd(host, process);
            return holder;
        }
    }
}
