using System.Globalization;
using System.Text.RegularExpressions;
using Benchmarks.Peers;
using Benchmarks.Reading;
using Benchmarks.Stack;
using Prodserver.Testing.Hosts;

namespace Benchmarks;

/// <summary>All measurements, on tmpfs where there is one, so that the disk has no say.</summary>
/// <param name="host">The compiled build program.</param>
/// <param name="script">The build.sh that starts it.</param>
/// <param name="processes">How many processes are generated, in each of three environments; 0 leaves them out.</param>
internal sealed partial class Suite(string host, string script, int processes) : IDisposable
{
    // What the project promises.
    private const double LargestStartRatio = 10;
    private const double LargestMillisecondsPerFile = 0.05;
    private const long LargestPeak = 300L << 20;
    private const double SmallestStackRatio = 1.8;
    private const double LargestReading = 0.15;
    private const double LargestLibrary = 3;

    private const int Runs = 7;

    private readonly string _scratch = Directory.CreateDirectory(
        Path.Combine(Directory.Exists("/dev/shm") ? "/dev/shm" : Path.GetTempPath(), $"prodserver-bench-{Environment.ProcessId}")).FullName;

    private bool _allMet = true;

    /// <summary>Prints the figures; false where one misses its limit.</summary>
    public bool Run()
    {
        Start();
        Read();
        if (processes > 0)
        {
            Compare(Scale());
        }

        Serve();
        return _allMet;
    }

    public void Dispose() => Directory.Delete(_scratch, recursive: true);

    private void Start()
    {
        var hello = new Hello(_scratch);
        var output = Path.Combine(_scratch, "sample");
        // In turn, so that a machine that grows slow or fast meanwhile does so for all three.
        var times = Enumerable.Range(0, Runs + 1).Select(_ => (
            Hello: hello.Run().Seconds,
            List: MeasuredProgram.Run([script, "--target=Default"], _scratch).Seconds,
            Deploy: MeasuredProgram.Run([script, "--target=Deploy", "--output=" + output], _scratch).Seconds)).Skip(1).ToList();
        var floor = Median(times.Select(time => time.Hello));
        var list = Median(times.Select(time => time.List));
        var deploy = Median(times.Select(time => time.Deploy));

        var table = new ResultTable("start, nothing changed", "seconds", "of hello.dll", "limit");
        table.Add("dotnet hello.dll", Text(floor, "0.000"), "1.0", "");
        table.Add("build.sh, the list of tasks", Text(list, "0.000"), Text(list / floor, "0.0"), "");
        table.Add("build.sh --target=Deploy, the sample", Text(deploy, "0.000"), Text(deploy / floor, "0.0"), Verdict(deploy / floor, LargestStartRatio, "0"));
        table.Print();
    }

    private void Read()
    {
        var table = new ResultTable("reading Python", "seconds", "limit");
        LargeSettings.Write(Path.Combine(_scratch, "empty"), 0);
        LargeSettings.Write(Path.Combine(_scratch, "megabyte"), 1_000_000);
        var times = Enumerable.Range(0, Runs).Select(_ => Settings("megabyte") - Settings("empty")).ToList();
        table.Add("1 MB of settings, above start-up", Text(Median(times), "0.000"), Verdict(Median(times), LargestReading, "0.00"));
        if (PythonLibrary.Missing is { } reason)
        {
            table.Add("the standard library: left out, " + reason, "", "");
        }
        else
        {
            var library = PythonLibrary.Measure();
            table.Add($"the standard library, {library.Files} files, {library.Bytes >> 20} MiB", Text(library.Seconds, "0.00"), Verdict(library.Seconds, LargestLibrary, "0"));
        }

        table.Print();
    }

    private double Settings(string project) =>
        MeasuredProgram.Run(["dotnet", "exec", host, "--target=Settings", "--setting=ROOT", "--project=" + Path.Combine(_scratch, project)], _scratch).Seconds;

    /// <summary>Milliseconds above start-up for each written file.</summary>
    private double Scale()
    {
        var table = new ResultTable($"{processes} processes x 3", "seconds", "files", "ms a file", "limit", "peak MiB", "limit");
        var small = Render("small", 1, runs: 3);
        var first = Render("large", processes, runs: 1);
        var perFile = PerFile(first, small);
        var second = RenderAgain("large");

        table.Add("1 process, to subtract the start", Text(small.Seconds, "0.00"), $"{small.Written}", "", "", Mebibytes(small.Peak), "");
        table.Add("first run", Text(first.Seconds, "0.00"), $"{first.Written}", Text(perFile, "0.0000"), Verdict(perFile, LargestMillisecondsPerFile, "0.00"), Mebibytes(first.Peak), Verdict(first.Peak, LargestPeak));
        table.Add("second run, nothing changed", Text(second.Seconds, "0.00"), $"{second.Written}", "", Verdict(second.Written, 0, "0"), Mebibytes(second.Peak), Verdict(second.Peak, LargestPeak));
        if (processes >= 10)
        {
            var tenth = Render("tenth", processes / 10, runs: 1);
            table.Add("a tenth of the processes", Text(tenth.Seconds, "0.00"), $"{tenth.Written}", Text(PerFile(tenth, small), "0.0000"), "", Mebibytes(tenth.Peak), "");
        }

        table.Print();
        return perFile;
    }

    private void Compare(double ours)
    {
        var table = new ResultTable("above start-up", "ms a file", "of ours");
        table.Add("this pipeline: read, check, plan, render, write", Text(ours, "0.0000"), "1.00");
        foreach (var peer in new IPeer[] { new Jinja(_scratch), new Foreman(_scratch) })
        {
            if (peer.Missing is { } reason)
            {
                table.Add(peer.Name, reason, "");
                continue;
            }

            var theirs = PerFile(Write(peer, peer.Processes), Write(peer, 1));
            table.Add(peer.Name, Text(theirs, "0.0000"), Text(theirs / ours, "0.00"));
        }

        table.Print();
    }

    /// <summary>What is measured last is not the pipeline but what came out of it.</summary>
    private void Serve()
    {
        var table = new ResultTable("requests a second, 16 connections", "rendered", "documented", "ratio", "limit");
        if (StackComparison.Missing is { } reason)
        {
            table.Add("left out: " + reason, "", "", "", "");
        }
        else
        {
            try
            {
                foreach (var pair in StackComparison.Measure(host, _scratch, "/plain", "/"))
                {
                    table.Add(
                        pair.Path == "/plain" ? "GET, answered by plain ASGI" : "GET, answered by Django",
                        Text(pair.Rendered, "0"),
                        Text(pair.Documented, "0"),
                        Text(pair.Ratio, "0.00"),
                        pair.Path == "/plain" ? AtLeast(pair.Ratio, SmallestStackRatio) : "");
                }
            }
            catch (HostUnavailableException unavailable)
            {
                table.Add("left out: " + unavailable.Message, "", "", "", "");
            }
        }

        table.Print();
    }

    private Figures Render(string name, int count, int runs)
    {
        GeneratedProject.Write(Path.Combine(_scratch, name), count);
        var written = 0;
        var median = MeasuredProgram.Median(runs, () =>
        {
            Forget(OutputOf(name));
            var run = Host(name);
            written = Written(run.Output);
            return run;
        });
        return new Figures(median.Seconds, written, median.PeakBytes);
    }

    private Figures RenderAgain(string name)
    {
        var run = Host(name);
        return new Figures(run.Seconds, Written(run.Output), run.PeakBytes);
    }

    private Measurement Host(string name) => MeasuredProgram.Run(
        ["dotnet", "exec", host, "--target=Render", "--project=" + Path.Combine(_scratch, name), "--output=" + OutputOf(name)],
        _scratch,
        new Dictionary<string, string?> { ["NO_COLOR"] = "1", ["GITHUB_ACTIONS"] = null });

    private Figures Write(IPeer peer, int count)
    {
        var folder = Path.Combine(_scratch, "peer");
        var run = MeasuredProgram.Median(3, () =>
        {
            Forget(folder);
            return peer.Write(folder, count);
        });
        return new Figures(run.Seconds, Directory.EnumerateFiles(folder).Count(), run.PeakBytes);
    }

    private string OutputOf(string name) => Path.Combine(_scratch, name + ".out");

    private string Verdict(double figure, double limit, string format)
    {
        _allMet &= figure <= limit;
        return $"{(figure <= limit ? "<=" : "OVER")} {Text(limit, format)}";
    }

    private string AtLeast(double figure, double limit)
    {
        _allMet &= figure >= limit;
        return $"{(figure >= limit ? ">=" : "UNDER")} {Text(limit, "0.0")}";
    }

    private string Verdict(long peak, long limit) => Verdict(peak / (double)(1 << 20), limit / (double)(1 << 20), "0");

    private static double PerFile(Figures large, Figures small) => (large.Seconds - small.Seconds) * 1000 / Math.Max(1, large.Written - small.Written);

    private static int Written(string output) =>
        WrittenFiles().Matches(output).Sum(match => int.Parse(match.Groups["count"].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture));

    private static void Forget(string folder)
    {
        if (Directory.Exists(folder))
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static double Median(IEnumerable<double> values) => values.Order().ElementAt(Runs / 2);

    private static string Mebibytes(long bytes) => Text(bytes / (double)(1 << 20), "0");

    private static string Text(double value, string format) => value.ToString(format, CultureInfo.InvariantCulture);

    [GeneratedRegex(@": (?<count>\d+) written, \d+ unchanged", RegexOptions.CultureInvariant)]
    private static partial Regex WrittenFiles();

    private readonly record struct Figures(double Seconds, int Written, long Peak);
}
