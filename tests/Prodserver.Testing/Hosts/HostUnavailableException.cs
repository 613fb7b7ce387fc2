namespace Prodserver.Testing.Hosts;

/// <summary>This machine can't make or boot the host, for a reason that is not the fault of what is tested.</summary>
public sealed class HostUnavailableException(string message) : Exception(message);
