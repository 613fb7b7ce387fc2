namespace Prodserver.Delivery.Deployment;

/// <summary>A host did not do what it was asked, for the reason that the message says to people.</summary>
/// <param name="isLost">True where the host is not there to be asked any more.</param>
public sealed class HostException(string message, bool isLost = false) : Exception(message)
{
    public bool IsLost => isLost;
}
