using System.Globalization;

namespace Prodserver.Core.Commands;

/// <summary>An address that a server listens on.</summary>
public abstract record Binding
{
    private Binding()
    {
    }

    /// <param name="Host">A name or address as written, without brackets.</param>
    /// <param name="Port">0 to 65535; 0 lets the kernel choose.</param>
    public sealed record Tcp(string Host, int Port) : Binding
    {
        /// <summary>True where only the machine itself can connect.</summary>
        public bool IsLoopback => Host is "localhost" or "::1" || Host.StartsWith("127.", StringComparison.Ordinal);

        /// <summary>True for the addresses that mean every interface.</summary>
        public bool IsAny => Host is "0.0.0.0" or "::" or "";

        public override string ToString() =>
            string.Create(CultureInfo.InvariantCulture, $"{(Host.Contains(':', StringComparison.Ordinal) ? $"[{Host}]" : Host)}:{Port}");
    }

    /// <param name="Path">The socket's path as written.</param>
    public sealed record Unix(string Path) : Binding
    {
        public override string ToString() => "unix:" + Path;
    }

    /// <summary>A listening socket that the parent process passes on.</summary>
    public sealed record Inherited(int FileDescriptor) : Binding
    {
        public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"fd:{FileDescriptor}");
    }
}
