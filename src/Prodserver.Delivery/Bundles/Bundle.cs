using Prodserver.Delivery.Folders;

namespace Prodserver.Delivery.Bundles;

/// <summary>An environment's archive: what another machine needs to receive.</summary>
public sealed record Bundle
{
    public required string Environment { get; init; }

    /// <summary>The name below the packages folder, such as <c>shop-production.tar.gz</c>.</summary>
    public required string FileName { get; init; }

    /// <summary>The folder that holds it.</summary>
    public required DeliveryFolder Folder { get; init; }

    /// <summary>Lower-case hexadecimal.</summary>
    public required string Sha256 { get; init; }

    /// <summary>In bytes.</summary>
    public required long Length { get; init; }

    /// <summary>False where the very same archive was there already.</summary>
    public required bool IsWritten { get; init; }
}
