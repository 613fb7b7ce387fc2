using System.Security.Cryptography;

namespace Prodserver.Core;

/// <summary>A finished artifact, still in memory.</summary>
/// <param name="Path">Its path below the environment's folder, with forward slashes, such as <c>systemd/shop-web.service</c>.</param>
/// <param name="Content">Its bytes: UTF-8 without a byte-order mark, LF line ends.</param>
public sealed record RenderedFile(string Path, ReadOnlyMemory<byte> Content)
{
    private readonly byte[]? _hash;

    public RenderedFile(string path, ReadOnlyMemory<byte> content, byte[] hash)
        : this(path, content) => _hash = hash;

    /// <summary>The SHA-256 of the bytes, in lower-case hexadecimal digits.</summary>
    public string Sha256 => Convert.ToHexStringLower(_hash ?? SHA256.HashData(Content.Span));

    /// <summary>The bytes one part after another, each good until the next is asked for: a large file need not be in memory as a whole.</summary>
    public IEnumerable<ReadOnlyMemory<byte>> Parts { get => field ?? [Content]; init; }
}
