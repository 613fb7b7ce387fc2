namespace Benchmarks.Peers;

/// <summary>A script around jinja2, the template engine alone: three files a process.</summary>
internal sealed class Jinja(string scratch) : IPeer
{
    // Debian's; another python3 without the package may stand before it on the PATH.
    private const string Python = "/usr/bin/python3";

    public string Name => "jinja2 script";

    public string? Missing => File.Exists("/usr/lib/python3/dist-packages/jinja2/__init__.py") ? null : "python3-jinja2 is not installed";

    public int Processes => 10_000;

    public Measurement Write(string folder, int processes) =>
        MeasuredProgram.Run([Python, Path.Combine(AppContext.BaseDirectory, "Peers", "artifacts.py"), folder, $"{processes}"], scratch);
}
