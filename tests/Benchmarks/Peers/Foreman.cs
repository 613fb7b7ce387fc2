namespace Benchmarks.Peers;

/// <summary><c>foreman export systemd</c>: a unit a process, from a Procfile.</summary>
internal sealed class Foreman(string scratch) : IPeer
{
    private const string Program = "/usr/bin/foreman";

    public string Name => "foreman export systemd";

    public string? Missing => File.Exists(Program) ? null : "ruby-foreman is not installed";

    public int Processes => 1_000;

    public Measurement Write(string folder, int processes)
    {
        var procfile = Path.Combine(scratch, "Procfile");
        File.WriteAllLines(procfile, Enumerable.Range(0, processes).Select(i => $"p{i:00000}: uvicorn farm.asgi:application --port={10_000 + i}"));
        return MeasuredProgram.Run([Program, "export", "systemd", folder, "--app=farm", "--user=farm", $"--procfile={procfile}"], scratch);
    }
}
