using System.Diagnostics;
using Prodserver.Testing;

namespace Prodserver.Rendering.Tests.Artifacts;

/// <summary>Runs a real program to its end.</summary>
internal static class Tool
{
    /// <returns>The exit code, and both outputs in one text.</returns>
    public static (int ExitCode, string Output) Run(string tool, params string[] arguments)
    {
        using var process = Start(tool, arguments);
        var errors = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, (output + errors.Result).Trim());
    }

    public static Process Start(string tool, params string[] arguments)
    {
        var start = new ProcessStartInfo(Tools.Find(tool) ?? tool) { RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        return Process.Start(start) ?? throw new InvalidOperationException($"{tool} did not start");
    }
}
