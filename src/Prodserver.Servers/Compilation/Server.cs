using Prodserver.Core.Commands;
using Prodserver.Servers.Rules;

namespace Prodserver.Servers.Compilation;

/// <summary>A server or worker program: how its command line is built and how it behaves.</summary>
internal abstract class Server
{
    /// <summary>Its name in messages and in <c>commands.json</c>.</summary>
    public abstract string Name { get; }

    /// <summary>The Python package whose version counts.</summary>
    public virtual string Package => Name;

    /// <summary>The name of its option catalogue.</summary>
    public virtual string Catalogue => Name;

    /// <summary>True where it serves an application, false where it works off tasks.</summary>
    public virtual bool IsWeb => true;

    /// <summary>True where words after the application are taken and forgotten.</summary>
    public virtual bool IgnoresExtraWords => false;

    /// <summary>The rules of its own, besides those that hold for every server.</summary>
    public virtual IReadOnlyList<IRule> Rules => [];

    /// <summary>The exact command line.</summary>
    public abstract CommandLine Command(ProcessContext context);

    /// <summary>True where it can take a listening socket from systemd.</summary>
    public virtual bool TakesSocket(ProcessContext context) => false;

    /// <summary>The command line for a socket that systemd passes; asked for only where the server takes one.</summary>
    public virtual CommandLine SocketCommand(ProcessContext context, CommandLine command) => command;

    /// <summary>The command line in a container.</summary>
    public virtual CommandLine ContainerCommand(ProcessContext context, CommandLine command) => command;

    /// <summary>Where it listens; what can't be an address is reported and left out.</summary>
    public virtual IReadOnlyList<Listener> Listen(ProcessContext context) => [];

    public abstract ServerLifecycle Lifecycle(ProcessContext context);

    public virtual bool SpeaksTls(ProcessContext context) => false;

    public virtual string RootPath(ProcessContext context) => "";

    /// <summary>True where it puts its root path before the paths of requests.</summary>
    public virtual bool PrependsRootPath(ProcessContext context) => false;

    /// <summary>Whom it believes in forwarding headers; null where it reads none.</summary>
    public virtual ProxyTrust? Trust(ProcessContext context) => null;

    /// <summary>True where it reports every request as made over TLS.</summary>
    public virtual bool AssumesTls(ProcessContext context) => false;
}
