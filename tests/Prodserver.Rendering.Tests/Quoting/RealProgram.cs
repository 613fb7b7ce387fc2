using System.Diagnostics;
using Prodserver.Testing;

namespace Prodserver.Rendering.Tests.Quoting;

/// <summary>Runs a real program and gives what it wrote.</summary>
internal static class RealProgram
{
    /// <param name="environment">Variables set besides the test's own.</param>
    /// <returns>The bytes of standard output; standard error is not read.</returns>
    public static byte[] Run(string tool, IEnumerable<string> arguments, params (string Name, string Value)[] environment)
    {
        var start = new ProcessStartInfo(Tools.Find(tool)!, arguments) { RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }

        using var process = Process.Start(start)!;
        process.ErrorDataReceived += (_, _) => { };
        process.BeginErrorReadLine();
        using var output = new MemoryStream();
        process.StandardOutput.BaseStream.CopyTo(output);
        process.WaitForExit();
        return output.ToArray();
    }
}
