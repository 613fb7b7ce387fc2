using System.Buffers;
using System.IO.Compression;

namespace Prodserver.Rendering;

/// <summary>
/// The bytes of one large file or of many small ones. Packed they take a fraction of their size, since units and sites resemble each other, and are
/// unpacked whenever somebody reads one of the files.
/// </summary>
internal sealed class Chunk : MemoryManager<byte>
{
    private readonly WeakReference<byte[]?> _unpacked = new(null);
    private readonly int _length;
    private byte[]? _bytes;
    private byte[] _packed = [];

    /// <param name="bytes">What the files are written to.</param>
    public Chunk(byte[] bytes) => (_bytes, _length) = (bytes, bytes.Length);

    /// <param name="packed">Bytes that were packed as they came.</param>
    /// <param name="length">How many they are when unpacked.</param>
    public Chunk(byte[] packed, int length) => (_packed, _length) = (packed, length);

    public override Memory<byte> Memory => CreateMemory(_length);

    public override Span<byte> GetSpan() => Bytes();

    /// <summary>The bytes in parts of at most this size.</summary>
    public IEnumerable<ReadOnlyMemory<byte>> InParts(int size)
    {
        var part = new byte[size];
        using var inflate = Inflate();
        for (var length = inflate.ReadAtLeast(part, size, throwOnEndOfStream: false); length > 0; length = inflate.ReadAtLeast(part, size, throwOnEndOfStream: false))
        {
            yield return part.AsMemory(0, length);
        }
    }

    /// <summary>Gives the memory back but for what the bytes come to when compressed; nothing may be written after that.</summary>
    /// <param name="length">How many bytes hold files.</param>
    public void Pack(int length)
    {
        var packer = new Packer();
        packer.Write(Bytes().AsSpan(0, length));
        _packed = packer.Finish();
        _bytes = null;
    }

    public override MemoryHandle Pin(int elementIndex = 0) => Bytes().AsMemory(elementIndex).Pin();

    public override void Unpin()
    {
        // The handle that Pin gave releases the array itself.
    }

    protected override void Dispose(bool disposing)
    {
        // Nothing but managed memory is held.
    }

    /// <summary>The bytes; a neighbouring file that is read next finds them still unpacked.</summary>
    private byte[] Bytes()
    {
        if (_bytes is { } plain)
        {
            return plain;
        }

        if (!_unpacked.TryGetTarget(out var unpacked))
        {
            unpacked = new byte[_length];
            using var inflate = Inflate();
            _ = inflate.ReadAtLeast(unpacked, _length, throwOnEndOfStream: false);
            _unpacked.SetTarget(unpacked);
        }

        return unpacked;
    }

    private DeflateStream Inflate() => new(new MemoryStream(_packed), CompressionMode.Decompress);
}
