using System.Diagnostics;
using System.Text.Json;
using Prodserver.Testing;

namespace Prodserver.Servers.Tests.Oracles;

/// <summary>Asks a Python script of this folder about many cases in one process: JSON in, JSON out.</summary>
internal static class PythonOracle
{
    /// <summary>The answers, one for each case.</summary>
    /// <param name="script">The script's name without its ending.</param>
    public static IReadOnlyList<TAnswer> Ask<TCase, TAnswer>(string script, IReadOnlyList<TCase> cases)
    {
        var path = RepositoryFolder.Combine("tests", "Prodserver.Servers.Tests", "Oracles", script + ".py");
        using var python = Process.Start(new ProcessStartInfo(Tools.Python, ["-B", path])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            Environment = { ["PYTHONIOENCODING"] = "utf-8", ["PYTHONWARNINGS"] = "ignore" },
        })!;
        var errors = python.StandardError.ReadToEndAsync();
        var output = python.StandardOutput.ReadToEndAsync();
        python.StandardInput.Write(JsonSerializer.Serialize(cases));
        python.StandardInput.Close();
        var answers = output.GetAwaiter().GetResult();
        python.WaitForExit();
        Assert.That(python.ExitCode, Is.Zero, errors.GetAwaiter().GetResult());
        var parsed = JsonSerializer.Deserialize<List<TAnswer>>(answers)!;
        Assert.That(parsed, Has.Count.EqualTo(cases.Count));
        return parsed;
    }
}
