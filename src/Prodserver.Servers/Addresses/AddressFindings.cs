using Prodserver.Core.Findings;

namespace Prodserver.Servers.Addresses;

/// <summary>What can be wrong with the addresses that servers listen on.</summary>
public static class AddressFindings
{
    public static readonly FindingCode NotAHost = new("PB249", "A host is neither a name nor an address",
        "The server ends when it binds it. Host names have letters, digits, dots and dashes only.");

    public static readonly FindingCode PortOutOfRange = new("PB250", "A port is out of range",
        "A TCP port is 0 to 65535; the kernel refuses any other when the server binds it.");

    public static readonly FindingCode PortLeftToKernel = new("PB251", "The kernel chooses the port",
        "Port 0 means any free port, a different one at every start: no proxy, health check or firewall can know it.");

    public static readonly FindingCode PrivilegedPort = new("PB252", "A port below 1024 needs a capability",
        "Only root or a process with CAP_NET_BIND_SERVICE may bind it: the rendered unit sees to that, a line in a shell does not. The capability costs the unit its own user namespace, so that a higher port behind nginx is the safer choice.");

    public static readonly FindingCode Shared = new("PB253", "Two processes listen on one address",
        "The second one to start can't bind it and ends.");

    public static readonly FindingCode Shadowed = new("PB254", "An address is given and not used",
        "A server listens on one of a file descriptor, a unix socket and a host with a port, and says nothing about the others.");

    public static readonly FindingCode TrustsEveryone = new("PB255", "Everyone's forwarding headers are believed",
        "Whoever reaches the server directly can then claim any client address and HTTPS. Name the proxies, or listen where only the proxy can connect.");

    public static readonly FindingCode Unreadable = new("PB256", "An address can't be read",
        "The server ends at once when it can't make an address of what it is told to listen on.");

    public static readonly FindingCode LoopbackInContainer = new("PB257", "The server can't be reached from outside its container",
        "An address such as 127.0.0.1 is the container's own. The native launcher replaces it in the image; manage.py's command line leaves no room for that.");

    public static readonly FindingCode RelativeSocket = new("PB258", "A unix socket has a relative path",
        "It is then made in the working directory of the process, where a proxy does not look for it.");

    public static readonly FindingCode SocketRemovedTwice = new("PB259", "The server fails when it stops",
        "uvicorn 0.15 to 0.19 removes the unix socket when it stops, and fails where it has not made it because it listened on a file descriptor.");
}
