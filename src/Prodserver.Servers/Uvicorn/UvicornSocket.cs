using Prodserver.Core.Commands;
using Prodserver.Servers.Addresses;
using Prodserver.Servers.Arguments;
using Prodserver.Servers.Compilation;

namespace Prodserver.Servers.Uvicorn;

/// <summary>What uvicorn listens on. Which of a descriptor, a unix socket and an address counts depends on the version and on who binds.</summary>
internal static class UvicornSocket
{
    /// <summary>True where it watches files; debug, up to 0.18, means that too.</summary>
    public static bool Reloads(ProcessContext context) => context.Options.IsOn("reload") || context.Options.IsOn("debug");

    /// <summary>The workers that really run.</summary>
    public static int Workers(ProcessContext context) => Reloads(context) ? 1 : Math.Max(1, context.Options.Small("workers", 1));

    /// <summary>True where a parent process binds the socket and hands it to workers or to the reloaded child.</summary>
    public static bool HasParent(ProcessContext context) => Reloads(context) || Workers(context) > 1;

    public static GivenOption? Descriptor(ProcessContext context)
    {
        var given = context.Options.Find("fd");
        var isIgnoredZero = given?.Integer is { IsZero: true } && HasParent(context) && !UvicornFeatures.TakesDescriptorZero.IsIn(context.Version);
        return isIgnoredZero ? null : given;
    }

    public static IReadOnlyList<Listener> Listen(ProcessContext context)
    {
        var (descriptor, socket) = (Descriptor(context), context.Options.Find("uds"));
        socket = socket is { Value.Length: > 0 } ? socket : null;
        if (HasParent(context) && !UvicornFeatures.ParentTakesSockets.IsIn(context.Version))
        {
            (descriptor, socket) = (null, null);
        }

        var socketFirst = HasParent(context);
        if (socket is not null && (descriptor is null || socketFirst))
        {
            return Address.Unix(socket.Value!, socket.ValuePosition);
        }

        return descriptor is not null
            ? Address.Inherited(descriptor.Integer, descriptor.ValuePosition)
            : Tcp(context);
    }

    /// <summary>A parent before 0.15 binds host and port only; one since then prefers a unix socket, which a variable may set.</summary>
    public static bool TakesSocket(ProcessContext context) =>
        !HasParent(context)
        || (UvicornFeatures.ParentTakesSockets.IsIn(context.Version) && !IsSetByVariable(context, "uds"));

    public static CommandLine Command(ProcessContext context, CommandLine command)
    {
        var keepsDescriptor = context.Options.InArgs("fd")?.Integer == 3;
        var listening = Words.Without(context, command, given => given.Option.Key == "uds" || (given.Option.Key == "fd" && !keepsDescriptor));
        if (!keepsDescriptor)
        {
            listening = listening.With(new Argument("--fd=3", context.Process.Position, "systemd passes the listening socket as file descriptor 3"));
        }

        if (context.Options.IsOn("proxy-headers") && context.Options.Find("forwarded-allow-ips") is null)
        {
            listening = listening.With(new Argument(
                "--forwarded-allow-ips=*",
                context.Process.Position,
                "a peer on a unix socket has no address to compare, and only nginx can open this one"));
        }

        return listening;
    }

    private static bool IsSetByVariable(ProcessContext context, string key)
    {
        foreach (var variable in context.Options.Variables)
        {
            if (variable.Option.Key == key)
            {
                return true;
            }
        }

        return false;
    }

    private static IReadOnlyList<Listener> Tcp(ProcessContext context)
    {
        var (host, port) = (context.Options.Find("host"), context.Options.Find("port"));
        return Address.Tcp(
            context, host?.Value ?? "127.0.0.1", context.Options.Integer("port"), (port ?? host)?.ValuePosition ?? context.Process.Position);
    }
}
