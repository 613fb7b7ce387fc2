using System.Diagnostics;

namespace Prodserver.Testing.Hosts;

/// <summary>Runs a program to its end, and ends it where it takes too long.</summary>
internal static class BoundedCommand
{
    public const string SystemPath = "/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin";

    /// <summary>Runs it with nothing of the tests' own environment.</summary>
    /// <exception cref="TimeoutException">It was still running at the end of the time, and has been killed with its children.</exception>
    public static CommandResult Run(TimeSpan time, string tool, params IReadOnlyList<string> arguments)
    {
        var start = new ProcessStartInfo(Tools.Find(tool) ?? tool, arguments) { RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment.Clear();
        start.Environment["PATH"] = SystemPath;
        start.Environment["LC_ALL"] = "C.UTF-8";
        using var process = Process.Start(start)!;
        process.StandardInput.Close();
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = process.StandardError.ReadToEndAsync();
        var ended = Task.WhenAll(output, errors, process.WaitForExitAsync());
        if (ended.Wait(time))
        {
            // Only what programs put around their output: .NET's own idea of white space has characters that tests ask for.
            return new CommandResult(process.ExitCode, (output.Result + errors.Result).Trim(' ', '\t', '\r', '\n'));
        }

        process.Kill(entireProcessTree: true);
        throw new TimeoutException($"still running after {time.TotalSeconds} s: {tool} {string.Join(' ', arguments)}");
    }
}
