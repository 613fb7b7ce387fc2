using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using System.Text;
using Prodserver.Core;
using Scriban.Runtime;

namespace Prodserver.Rendering;

/// <summary>
/// Where templates and documents write the bytes of one file after another. Small files share a chunk, full chunks are packed, and a file that outgrows a
/// chunk is packed while it is written: ten thousand units take a few megabytes.
/// </summary>
[SuppressMessage("Design", "CA1001", Justification = "Chunks and packers are managed memory, and the files outlive their writer")]
internal sealed class FileBytes : IScriptOutput, IBufferWriter<byte>
{
    /// <summary>Below what the garbage collector treats as large: it gives an unpacked chunk back at once.</summary>
    private const int ChunkSize = 64 * 1024;

    /// <summary>This many are left as they are, so that an environment of usual size is never packed.</summary>
    private const int PlainChunks = 16;

    private Chunk _chunk = new([]);
    private byte[] _bytes = [];
    private Packer? _large;
    private IncrementalHash? _largeHash;
    private int _chunks;
    private int _start;
    private int _end;

    public void Write(string text) => Write(text, 0, text.Length);

    public void Write(string text, int offset, int count)
    {
        var room = GetSpan(Encoding.UTF8.GetMaxByteCount(count));
        _end += Encoding.UTF8.GetBytes(text.AsSpan(offset, count), room);
    }

    public ValueTask WriteAsync(string text, int offset, int count, CancellationToken cancellationToken)
    {
        Write(text, offset, count);
        return ValueTask.CompletedTask;
    }

    public Span<byte> GetSpan(int sizeHint = 0) => GetMemory(sizeHint).Span;

    public Memory<byte> GetMemory(int sizeHint = 0)
    {
        var room = Math.Max(sizeHint, 1);
        if (_bytes.Length - _end < room)
        {
            MakeRoom(room);
        }

        return _bytes.AsMemory(_end);
    }

    public void Advance(int count) => _end += count;

    /// <summary>The file of what was written since the last one.</summary>
    public RenderedFile Take(string path)
    {
        if (_large is null)
        {
            var (content, hash) = (_chunk.Memory[_start.._end], SHA256.HashData(_bytes.AsSpan(_start, _end - _start)));
            _start = _end;
            return new RenderedFile(path, content, hash);
        }

        PackBegun();
        var large = new Chunk(_large.Finish(), _large.Length);
        _large = null;
        return new RenderedFile(path, large.Memory, _largeHash!.GetHashAndReset()) { Parts = large.InParts(ChunkSize) };
    }

    /// <summary>Forgets what was written since the last file.</summary>
    public void Drop() => (_large, _end) = (null, _start);

    /// <summary>Scriban asks every output for its text at the end; nobody reads it here.</summary>
    public override string ToString() => "";

    private void MakeRoom(int room)
    {
        if (_large is null && _end - _start + room > ChunkSize)
        {
            (_large, _largeHash) = (new Packer(), IncrementalHash.CreateHash(HashAlgorithmName.SHA256));
        }

        if (_large is not null)
        {
            PackBegun();
        }

        // A large file gets a whole chunk to be written through, not what is left of one.
        if (_bytes.Length - _end < room || (_large is not null && _start > 0))
        {
            MoveToNewChunk(room);
        }
    }

    private void PackBegun()
    {
        var begun = _bytes.AsSpan(_start, _end - _start);
        _large!.Write(begun);
        _largeHash!.AppendData(begun);
        _end = _start;
    }

    private void MoveToNewChunk(int room)
    {
        var begun = _bytes.AsSpan(_start, _end - _start);
        var bytes = _bytes;
        if (++_chunks > PlainChunks)
        {
            // What is packed is copied, so that the next chunk can be written in the same place.
            _chunk.Pack(_start);
        }

        if (_chunks <= PlainChunks || bytes.Length < begun.Length + room)
        {
            bytes = new byte[Math.Max(ChunkSize, begun.Length + room)];
        }

        begun.CopyTo(bytes);
        (_chunk, _bytes, _start, _end) = (new Chunk(bytes), bytes, 0, begun.Length);
    }
}
