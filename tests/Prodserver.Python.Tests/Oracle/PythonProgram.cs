using System.Diagnostics;
using System.Text;
using Prodserver.Testing;

namespace Prodserver.Python.Tests.Oracle;

/// <summary>Runs Debian's Python as the oracle.</summary>
internal static class PythonProgram
{
    private const string ListFolders = "import sysconfig, django; print(sysconfig.get_paths()['stdlib']); print(django.__path__[0])";

    /// <summary>The path of a script beside the tests.</summary>
    public static string Script(string name) => RepositoryFolder.Combine("tests", "Prodserver.Python.Tests", "Oracle", name);

    /// <summary>Every module of Python's standard library and of Django.</summary>
    public static IReadOnlyList<string> LibraryFiles() =>
    [
        .. Run(["-c", ListFolders], "").Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .SelectMany(folder => Directory.EnumerateFiles(folder, "*.py", SearchOption.AllDirectories))
            .Order(StringComparer.Ordinal),
    ];

    /// <summary>What Python prints for some arguments and input; fails the test where it fails.</summary>
    public static string Run(IEnumerable<string> arguments, string input)
    {
        var start = new ProcessStartInfo(Tools.Python, arguments)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardInputEncoding = new UTF8Encoding(false),
            StandardOutputEncoding = Encoding.UTF8,
        };
        start.Environment["PYTHONIOENCODING"] = "utf-8";
        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync();
        var writing = Task.Run(() =>
        {
            process.StandardInput.Write(input);
            process.StandardInput.Close();
        });
        var output = process.StandardOutput.ReadToEnd();
        writing.Wait();
        process.WaitForExit();
        Assert.That(process.ExitCode, Is.Zero, error.Result);
        return output;
    }
}
