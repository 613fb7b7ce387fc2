using System.ComponentModel;
using System.Globalization;
using CliWrap;

namespace Prodserver.Delivery.Processes;

/// <summary>Runs commands: a few at a time, in a controlled environment, within a time and an amount of output. The only caller of CliWrap.</summary>
/// <param name="inherited">What the caller passes on of its environment, such as <c>PATH</c>, <c>HOME</c> and <c>DOCKER_HOST</c>.</param>
public sealed class ProcessRunner(IReadOnlyDictionary<string, string> inherited) : IDisposable
{
    private readonly SemaphoreSlim _places = new(Environment.ProcessorCount);

    /// <summary>How long a command may take that doesn't say so itself, waiting for its turn not counted.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>How many bytes of each stream are kept; the rest is read and dropped.</summary>
    public int OutputLimit { get; init; } = 1 << 20;

    /// <summary>Runs a command. What can go wrong with it is in the result; only cancelling throws, after the process was killed.</summary>
    public async Task<ToolResult> RunAsync(ToolCommand command, CancellationToken cancellation)
    {
        await _places.WaitAsync(cancellation).ConfigureAwait(false);
        using var timeout = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        timeout.CancelAfter(command.Timeout ?? Timeout);
        var output = new BoundedOutput(OutputLimit);
        var error = new BoundedOutput(OutputLimit);
        var result = new ToolResult { Command = command };
        try
        {
            var ended = await Cli.Wrap(command.Program)
                .WithArguments(command.Arguments)
                .WithWorkingDirectory(command.WorkingDirectory)
                .WithStandardInputPipe(PipeSource.FromString(command.Input))
                .WithStandardOutputPipe(output.Target)
                .WithStandardErrorPipe(error.Target)
                .WithValidation(CommandResultValidation.None)
                .ExecuteAsync(start => SetEnvironment(start.Environment, command), configureProcess: null, timeout.Token, CancellationToken.None)
                .ConfigureAwait(false);
            result = result with { ExitCode = ended.ExitCode };
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            var seconds = (command.Timeout ?? Timeout).TotalSeconds.ToString(CultureInfo.InvariantCulture);
            result = result with { Fault = $"did not end within {seconds} s" };
        }
        catch (Exception fault) when (fault is Win32Exception or InvalidOperationException or IOException)
        {
            result = result with { Fault = $"could not be run: {fault.Message}" };
        }
        finally
        {
            _places.Release();
        }

        return result with { Output = output.ToString(), Error = error.ToString() };
    }

    public void Dispose() => _places.Dispose();

    private void SetEnvironment(IDictionary<string, string?> environment, ToolCommand command)
    {
        environment.Clear();
        foreach (var (name, value) in inherited.Concat(command.Environment))
        {
            environment[name] = value;
        }

        // Messages are parsed: they have to be the untranslated ones.
        environment["LC_ALL"] = "C";
    }
}
