using System.Diagnostics;
using System.Globalization;

namespace Benchmarks;

/// <summary>Runs programs and measures them.</summary>
internal static class MeasuredProgram
{
    /// <exception cref="InvalidOperationException">The program failed.</exception>
    public static Measurement Run(IReadOnlyList<string> words, string folder, IReadOnlyDictionary<string, string?>? environment = null)
    {
        var info = new ProcessStartInfo(words[0], words.Skip(1)) { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var (name, value) in environment ?? new Dictionary<string, string?>())
        {
            info.Environment[name] = value;
        }

        var start = Stopwatch.GetTimestamp();
        using var process = Process.Start(info)!;
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        var peak = 0L;
        while (!process.WaitForExit(5))
        {
            peak = Math.Max(peak, PeakOf(process.Id));
        }

        var seconds = Stopwatch.GetElapsedTime(start).TotalSeconds;
        var measurement = new Measurement(seconds, peak, process.ExitCode, output.Result + error.Result);
        return measurement.ExitCode == 0
            ? measurement
            : throw new InvalidOperationException($"{string.Join(' ', words)} ended with {measurement.ExitCode}:\n{measurement.Output}");
    }

    /// <summary>The median of several runs, by time; a first run to warm up is not counted.</summary>
    public static Measurement Median(int runs, Func<Measurement> run)
    {
        run();
        return Enumerable.Range(0, runs).Select(_ => run()).OrderBy(measurement => measurement.Seconds).ElementAt(runs / 2);
    }

    /// <summary>The high-water mark that the kernel keeps; it only grows, so the last look before the end is the one that counts.</summary>
    private static long PeakOf(int process)
    {
        try
        {
            var line = File.ReadLines($"/proc/{process}/status").FirstOrDefault(line => line.StartsWith("VmHWM:", StringComparison.Ordinal));
            return line is null ? 0 : long.Parse(line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[1], CultureInfo.InvariantCulture) * 1024;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return 0;
        }
    }
}
