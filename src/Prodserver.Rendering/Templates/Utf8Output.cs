using System.Text;
using Scriban.Runtime;

namespace Prodserver.Rendering.Templates;

/// <summary>
/// What templates write, as the bytes of the files. Many files share one large array, which the garbage collector neither copies nor counts one by one:
/// ten thousand files cost little more than their bytes.
/// </summary>
internal sealed class Utf8Output : IScriptOutput
{
    /// <summary>Enough for an environment of a few processes.</summary>
    private const int FirstChunkSize = 64 * 1024;

    private const int ChunkSize = 1024 * 1024;

    private byte[] _chunk = [];
    private int _start;
    private int _end;

    public void Write(string text, int offset, int count)
    {
        var room = Encoding.UTF8.GetMaxByteCount(count);
        if (_chunk.Length - _end < room)
        {
            MoveToNewChunk(room);
        }

        _end += Encoding.UTF8.GetBytes(text.AsSpan(offset, count), _chunk.AsSpan(_end));
    }

    public ValueTask WriteAsync(string text, int offset, int count, CancellationToken cancellationToken)
    {
        Write(text, offset, count);
        return ValueTask.CompletedTask;
    }

    /// <summary>The bytes written since the last call.</summary>
    public ReadOnlyMemory<byte> Take()
    {
        var content = _chunk.AsMemory(_start, _end - _start);
        _start = _end;
        return content;
    }

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
