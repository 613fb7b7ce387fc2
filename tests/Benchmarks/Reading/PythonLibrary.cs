using System.Diagnostics;
using Prodserver.Python;
using Prodserver.Testing;

namespace Benchmarks.Reading;

/// <summary>Every module of Python's standard library, read as settings in this process.</summary>
internal static class PythonLibrary
{
    /// <summary>Why there is nothing to read; null where there is.</summary>
    public static string? Missing => Tools.Find(Tools.Python) is null ? "Python is not installed" : null;

    public static (double Seconds, int Files, long Bytes) Measure()
    {
        var start = new ProcessStartInfo(Tools.Python, ["-c", "import sysconfig; print(sysconfig.get_paths()['stdlib'])"]) { RedirectStandardOutput = true };
        using var python = Process.Start(start)!;
        var folder = python.StandardOutput.ReadToEnd().Trim();
        python.WaitForExit();

        var files = Directory.EnumerateFiles(folder, "*.py", SearchOption.AllDirectories).Select(File.ReadAllBytes).ToList();
        var watch = Stopwatch.StartNew();
        foreach (var bytes in files)
        {
            new SettingsReader(new OneFile(bytes)).Read("settings", new PythonTarget { ProjectRoot = "/srv/shop" });
        }

        return (watch.Elapsed.TotalSeconds, files.Count, files.Sum(bytes => (long)bytes.Length));
    }

    private sealed class OneFile(byte[] bytes) : IProjectFiles
    {
        public ReadOnlyMemory<byte>? Read(string path) => IsFile(path) ? bytes : (ReadOnlyMemory<byte>?)null;

        public bool IsFolder(string path) => path.Length == 0;

        public bool IsFile(string path) => path == "settings.py";

        public IReadOnlyList<string> List(string folder) => ["settings.py"];
    }
}
