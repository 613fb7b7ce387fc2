using System.Text;
using Scriban.Runtime;

namespace Prodserver.Rendering.Templates;

/// <summary>What a template writes, as the bytes of the file: the text of a file is never held twice.</summary>
internal sealed class Utf8Output : IScriptOutput
{
    private byte[] _bytes = new byte[16 * 1024];
    private int _length;

    public void Write(string text, int offset, int count)
    {
        var room = Encoding.UTF8.GetMaxByteCount(count);
        if (_bytes.Length - _length < room)
        {
            Array.Resize(ref _bytes, Math.Max(_bytes.Length * 2, _length + room));
        }

        _length += Encoding.UTF8.GetBytes(text.AsSpan(offset, count), _bytes.AsSpan(_length));
    }

    public ValueTask WriteAsync(string text, int offset, int count, CancellationToken cancellationToken)
    {
        Write(text, offset, count);
        return ValueTask.CompletedTask;
    }

    /// <summary>The bytes written since the last call.</summary>
    public byte[] Take()
    {
        var content = _bytes.AsSpan(0, _length).ToArray();
        _length = 0;
        return content;
    }

    /// <summary>Scriban asks every output for its text at the end; nobody reads it here.</summary>
    public override string ToString() => "";
}
