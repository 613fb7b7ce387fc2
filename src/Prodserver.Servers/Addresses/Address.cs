using System.Globalization;
using System.Numerics;
using Prodserver.Core.Commands;
using Prodserver.Core.Findings;
using Prodserver.Servers.Arguments;
using Prodserver.Servers.Compilation;
using Prodserver.Servers.Parsing;

namespace Prodserver.Servers.Addresses;

/// <summary>Makes listeners of hosts, ports and the texts that join them.</summary>
internal static class Address
{
    private const int HighestPort = 65535;

    /// <summary>A host and a port; a port that is none is reported.</summary>
    /// <returns>The listener in a list, or nothing.</returns>
    public static IReadOnlyList<Listener> Tcp(ProcessContext context, string host, BigInteger? port, SourcePosition position, GivenOption? source = null)
    {
        if (port is not { } number)
        {
            return []; // The option's own check has said so.
        }

        if (number < 0 || number > HighestPort)
        {
            context.Findings.Error(
                AddressFindings.PortOutOfRange,
                position,
                $"{context.Title} can't listen on port {number.ToString(CultureInfo.InvariantCulture)}: ports are 0 to 65535",
                "write a port such as 8000");
            return [];
        }

        return [new Listener(new Binding.Tcp(host, (int)number), position, source)];
    }

    public static IReadOnlyList<Listener> Unix(string path, SourcePosition position) => [new Listener(new Binding.Unix(path), position)];

    public static IReadOnlyList<Listener> Inherited(BigInteger? descriptor, SourcePosition position) =>
        descriptor is { } number && number >= 0 && number <= int.MaxValue ? [new Listener(new Binding.Inherited((int)number), position)] : [];

    /// <summary>A text such as <c>host:port</c>, <c>unix:/path</c> or <c>fd://3</c>, as gunicorn and hypercorn read it.</summary>
    public static IReadOnlyList<Listener> Joined(ProcessContext context, GivenOption given) =>
        Joined(context, given.Value ?? "", given.ValuePosition, given);

    /// <summary>The same of a text that no option gives.</summary>
    public static IReadOnlyList<Listener> Joined(ProcessContext context, string text, SourcePosition position, GivenOption? source = null)
    {
        var address = PythonText.Strip(text);
        if (address.StartsWith("unix:", StringComparison.Ordinal))
        {
            var path = address["unix:".Length..];
            return Unix(path.StartsWith("//", StringComparison.Ordinal) ? path[2..] : path, position);
        }

        if (address.StartsWith("fd://", StringComparison.Ordinal))
        {
            var descriptor = PythonNumbers.Integer(address["fd://".Length..]);
            return descriptor is null ? Unreadable(context, text, position) : Inherited(descriptor, position);
        }

        var (host, port) = Split(address.StartsWith("tcp://", StringComparison.Ordinal) ? address["tcp://".Length..] : address);
        return PythonNumbers.Integer(port) is { } number ? Tcp(context, host, number, position, source) : Unreadable(context, text, position);
    }

    private static (string Host, string Port) Split(string address)
    {
        const string DefaultPort = "8000";
        if (address.Length == 0)
        {
            return ("0.0.0.0", DefaultPort);
        }

        if (address.Contains('[', StringComparison.Ordinal) && address.IndexOf(']', StringComparison.Ordinal) is > 0 and var end)
        {
            return (address[1..end], address.AsSpan(end + 1) is [':', .. var rest] ? rest.ToString() : DefaultPort);
        }

        var parts = address.Split(':');
        return (parts[0], parts.Length > 1 ? parts[1] : DefaultPort);
    }

    private static List<Listener> Unreadable(ProcessContext context, string text, SourcePosition position)
    {
        context.Findings.Error(
            AddressFindings.Unreadable, position, $"{context.Title} can't listen on {Excerpt.Of(text)}", "write an address such as \"127.0.0.1:8000\" or \"unix:/run/app.sock\"");
        return [];
    }
}
