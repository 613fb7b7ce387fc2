using System.IO.Compression;

namespace Prodserver.Rendering;

/// <summary>Compresses bytes as they come.</summary>
internal sealed class Packer : IDisposable
{
    private readonly MemoryStream _packed = new();
    private readonly DeflateStream _deflate;

    public Packer() => _deflate = new DeflateStream(_packed, CompressionLevel.Fastest);

    /// <summary>How many bytes were written.</summary>
    public int Length { get; private set; }

    public void Write(ReadOnlySpan<byte> bytes)
    {
        _deflate.Write(bytes);
        Length += bytes.Length;
    }

    /// <summary>The end: all of it, compressed.</summary>
    public byte[] Finish()
    {
        Dispose();
        return _packed.ToArray();
    }

    public void Dispose() => _deflate.Dispose();
}
