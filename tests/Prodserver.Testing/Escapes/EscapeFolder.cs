using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace Prodserver.Testing.Escapes;

/// <summary>A project whose settings try to leave it, and what stands around it: files with a marker, links that lead to them, and a port that listens.</summary>
public sealed class EscapeFolder : IDisposable
{
    /// <summary>What every file outside the project holds, in its text or its name.</summary>
    public const string Marker = "M4RK3R";

    private const string Account = "root:x:";

    private readonly TemporaryFolder _outside = new();
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);

    public EscapeFolder()
    {
        foreach (var (file, text) in new[]
        {
            ("x", Marker), ("secret.txt", Marker), (Marker, ""), ("outside.env", $"KEY={Marker}\n"), ("secret.json", $$"""{"KEY": "{{Marker}}"}"""), ("secret.toml", $"KEY = '{Marker}'\n"),
            ("secret.ini", $"[settings]\nKEY={Marker}\n"), ("secret.yaml", $"KEY: {Marker}\n"), ("piece.py", $"X = '{Marker}'\n"), ("above.py", $"X = '{Marker}'\n"),
            ("package/__init__.py", $"X = '{Marker}'\n"), ("package/inner.py", $"X = '{Marker}'\n"), ("project/conf/__init__.py", ""),
        })
        {
            _outside.Write(file, text);
        }

        foreach (var (link, target) in new[]
        {
            ("linked.txt", _outside.Combine("secret.txt")), ("hop.txt", "linked.txt"), ("linked", Path), ("up", ".."), (".env", "../outside.env"), ("linkedmodule.py", _outside.Combine("piece.py")),
            ("linkedpackage", "../package"), ("linked.yaml", "../secret.yaml"),
        })
        {
            File.CreateSymbolicLink(System.IO.Path.Combine(Project, link), target);
        }

        _listener.Start();
    }

    /// <summary>The folder around the project.</summary>
    public string Path => _outside.Path;

    public string Project => _outside.Combine("project");

    /// <summary>True where something was written outside or a connection was made.</summary>
    public bool HasLeft => System.IO.Path.Exists(Touched) || new FileInfo(Touched).LinkTarget is not null || _listener.Pending();

    private string Touched => _outside.Combine("touched");

    /// <summary>Writes a file of the project, an attempt with the paths and the port that it is about.</summary>
    public void Write(string file, string attempt) => _outside.Write("project/" + file, attempt
        .Replace("OUT/", $"{Path}/", StringComparison.Ordinal)
        .Replace("'OUT'", $"'{Path}'", StringComparison.Ordinal)
        .Replace("TOUCHED", Touched, StringComparison.Ordinal)
        .Replace("PORT", ((IPEndPoint)_listener.LocalEndpoint).Port.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal) + "\n");

    /// <summary>True for text that shows what is outside.</summary>
    public static bool Shows(string text) => text.Contains(Marker, StringComparison.Ordinal) || text.Contains(Account, StringComparison.Ordinal);

    /// <summary>Runs a settings module by Python, tells whether it leaves the project, and puts everything back.</summary>
    public bool PythonLeaves(string module)
    {
        var start = new ProcessStartInfo(Tools.Python, ["-B", "-c", $"import {module} as m; print(getattr(m, 'X', None))"]) { WorkingDirectory = Project, RedirectStandardOutput = true };
        start.Environment["PYTHONPATH"] = RepositoryFolder.Combine("tests", "Prodserver.Python.Tests", "Corpus", "stubs");
        using var python = Process.Start(start)!;
        var output = python.StandardOutput.ReadToEnd();
        python.WaitForExit();
        var leaves = HasLeft || Shows(output);
        if (Directory.Exists(Touched))
        {
            Directory.Delete(Touched);
        }

        File.Delete(Touched);
        File.Delete(System.IO.Path.Combine(Project, "copy.txt"));
        while (_listener.Pending())
        {
            _listener.AcceptSocket().Dispose();
        }

        return leaves;
    }

    public void Dispose()
    {
        _listener.Dispose();
        _outside.Dispose();
    }
}
