using System.ComponentModel;
using System.IO.Pipelines;
using System.Threading.Channels;
using CliWrap;

namespace Prodserver.Delivery.Processes;

/// <summary>A running program that is written to and read from until either side ends it.</summary>
public sealed class Conversation : IAsyncDisposable
{
    /// <summary>Pieces that wait to be written.</summary>
    private const int Waiting = 16;

    private static readonly TimeSpan TimeToEnd = TimeSpan.FromSeconds(10);

    private readonly Channel<ReadOnlyMemory<byte>> _input = Channel.CreateBounded<ReadOnlyMemory<byte>>(Waiting);
    private readonly Pipe _output = new();
    private readonly BoundedOutput _error = new(1 << 16);
    private readonly CancellationTokenSource _kill = new();
    private readonly Task _ended;

    /// <param name="environment">The program's whole environment.</param>
    public Conversation(ToolCommand command, IReadOnlyDictionary<string, string> environment)
    {
        Output = _output.Reader.AsStream();
        _ended = RunAsync(command, environment);
    }

    /// <summary>What the program prints; it ends with the program.</summary>
    public Stream Output { get; }

    /// <summary>What it has printed on standard error so far, or why it could not be started.</summary>
    public string Error => Fault ?? _error.ToString().Trim();

    private string? Fault { get; set; }

    /// <summary>Writes to the program; what a program that has ended is told is dropped.</summary>
    public async Task WriteAsync(ReadOnlyMemory<byte> bytes, CancellationToken cancellation)
    {
        try
        {
            await _input.Writer.WriteAsync(bytes, cancellation).ConfigureAwait(false);
        }
        catch (ChannelClosedException)
        {
        }
    }

    /// <summary>Closes the program's input, and kills it where it does not end then.</summary>
    public async ValueTask DisposeAsync()
    {
        _input.Writer.TryComplete();
        await Task.WhenAny(_ended, Task.Delay(TimeToEnd)).ConfigureAwait(false);
        await _kill.CancelAsync().ConfigureAwait(false);
        await _ended.ConfigureAwait(false);
        _kill.Dispose();
        await Output.DisposeAsync().ConfigureAwait(false);
    }

    private async Task RunAsync(ToolCommand command, IReadOnlyDictionary<string, string> environment)
    {
        try
        {
            await Cli.Wrap(command.Program)
                .WithArguments(command.Arguments)
                .WithWorkingDirectory(command.WorkingDirectory)
                .WithStandardInputPipe(PipeSource.Create(FeedAsync))
                .WithStandardOutputPipe(PipeTarget.Create((stream, cancellation) => stream.CopyToAsync(_output.Writer, cancellation)))
                .WithStandardErrorPipe(_error.Target)
                .WithValidation(CommandResultValidation.None)
                .ExecuteAsync(
                    start =>
                    {
                        start.Environment.Clear();
                        foreach (var (name, value) in environment.Concat(command.Environment))
                        {
                            start.Environment[name] = value;
                        }
                    },
                    configureProcess: null,
                    _kill.Token,
                    CancellationToken.None)
                .ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
        }
        catch (Exception fault) when (fault is Win32Exception or InvalidOperationException or IOException)
        {
            Fault = fault.Message;
        }
        finally
        {
            _input.Writer.TryComplete();
            await _output.Writer.CompleteAsync().ConfigureAwait(false);
        }
    }

    private async Task FeedAsync(Stream stream, CancellationToken cancellation)
    {
        await foreach (var bytes in _input.Reader.ReadAllAsync(cancellation).ConfigureAwait(false))
        {
            await stream.WriteAsync(bytes, cancellation).ConfigureAwait(false);
            await stream.FlushAsync(cancellation).ConfigureAwait(false);
        }
    }
}
