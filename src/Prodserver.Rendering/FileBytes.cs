using System.Buffers;
using System.Text;
using Prodserver.Core;
using Scriban.Runtime;

namespace Prodserver.Rendering;

/// <summary>
/// Where templates and documents write the bytes of one file after another. Many files share one large array, which the garbage collector neither copies
/// nor counts one by one: ten thousand files cost little more than their bytes.
/// </summary>
internal sealed class FileBytes : IScriptOutput, IBufferWriter<byte>
{
    /// <summary>Enough for an environment of a few processes.</summary>
    private const int FirstChunkSize = 64 * 1024;

    private const int ChunkSize = 1024 * 1024;

    private byte[] _chunk = [];
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
        if (_chunk.Length - _end < room)
        {
            MoveToNewChunk(room);
        }

        return _chunk.AsMemory(_end);
    }

    public void Advance(int count) => _end += count;

    /// <summary>The file of what was written since the last one.</summary>
    public RenderedFile Take(string path)
    {
        var content = _chunk.AsMemory(_start, _end - _start);
        _start = _end;
        return new RenderedFile(path, content);
    }

    /// <summary>Forgets what was written since the last file.</summary>
    public void Drop() => _end = _start;

    /// <summary>Scriban asks every output for its text at the end; nobody reads it here.</summary>
    public override string ToString() => "";

    private void MoveToNewChunk(int room)
    {
        var begun = _chunk.AsSpan(_start, _end - _start);
        var chunk = new byte[Math.Max(_chunk.Length == 0 ? FirstChunkSize : ChunkSize, (begun.Length + room) * 2)];
        begun.CopyTo(chunk);
        (_chunk, _start, _end) = (chunk, 0, begun.Length);
    }
}
