namespace Prodserver.Core;

/// <summary>A finished artifact, still in memory.</summary>
/// <param name="Path">Its path below the environment's folder, with forward slashes, such as <c>systemd/shop-web.service</c>.</param>
/// <param name="Content">Its bytes: UTF-8 without a byte-order mark, LF line ends.</param>
public sealed record RenderedFile(string Path, ReadOnlyMemory<byte> Content);
