using System.Diagnostics;
using System.Text;

namespace EndToEnd.Tests.Programs;

/// <summary>A server that runs while a test talks to it; it ends, with its children, when the test does.</summary>
internal sealed class RunningProgram : IDisposable
{
    private readonly Process _process;
    private readonly StringBuilder _output = new();

    public RunningProgram(Process process)
    {
        _process = process;
        process.OutputDataReceived += Remember;
        process.ErrorDataReceived += Remember;
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
    }

    public int Id => _process.Id;

    public bool HasEnded => _process.HasExited;

    /// <summary>What it has printed so far.</summary>
    public string Output
    {
        get
        {
            lock (_output)
            {
                return _output.ToString();
            }
        }
    }

    /// <summary>Waits until it has printed a line, which it has to do while it still runs.</summary>
    public void WaitForLine(string line) => Assert.That(
        SpinWait.SpinUntil(() => Output.Contains(line + "\n", StringComparison.Ordinal) || HasEnded, TimeSpan.FromMinutes(2)) && !HasEnded,
        Is.True,
        () => Output);

    /// <summary>Waits until it has ended by itself, which it has to do.</summary>
    public void WaitForEnd() => Assert.That(SpinWait.SpinUntil(() => HasEnded, TimeSpan.FromMinutes(2)), Is.True, () => Output);

    /// <summary>Kills the program and not its children, and waits until it is gone.</summary>
    public void Kill()
    {
        _process.Kill();
        _process.WaitForExit();
    }

    public void Dispose()
    {
        if (!_process.HasExited)
        {
            _process.Kill(entireProcessTree: true);
            _process.WaitForExit();
        }

        _process.Dispose();
    }

    private void Remember(object sender, DataReceivedEventArgs line)
    {
        lock (_output)
        {
            _output.AppendLine(line.Data);
        }
    }
}
