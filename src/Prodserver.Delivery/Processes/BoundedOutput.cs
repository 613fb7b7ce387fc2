using System.Buffers;
using System.Text;
using CliWrap;

namespace Prodserver.Delivery.Processes;

/// <summary>Keeps the beginning of a stream and reads the rest away, so that the program is never blocked and memory never fills.</summary>
internal sealed class BoundedOutput(int limit)
{
    private readonly ArrayBufferWriter<byte> _kept = new();

    public PipeTarget Target => PipeTarget.Create(async (stream, cancellation) =>
    {
        var buffer = new byte[16 * 1024];
        int count;
        while ((count = await stream.ReadAsync(buffer, cancellation).ConfigureAwait(false)) > 0)
        {
            _kept.Write(buffer.AsSpan(0, Math.Min(count, limit - _kept.WrittenCount)));
        }
    });

    public override string ToString() => Encoding.UTF8.GetString(_kept.WrittenSpan);
}
