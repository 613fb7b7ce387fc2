using System.Text.RegularExpressions;
using Prodserver.Testing;

namespace EndToEnd.Tests.Programs;

/// <summary>What a program and its children ask of the kernel, as strace sees it.</summary>
internal sealed partial class SystemCalls
{
    private readonly string[] _lines;

    private SystemCalls(ProgramResult result, string[] lines) => (Result, _lines) = (result, lines);

    public ProgramResult Result { get; }

    /// <summary>The files and folders that were opened, links followed.</summary>
    public IEnumerable<string> Opened => _lines.Select(line => OpenedFile().Match(line)).Where(match => match.Success).Select(match => match.Groups["path"].Value).Distinct();

    /// <summary>The programs that were started or that it was tried to start.</summary>
    public IEnumerable<string> Started => _lines.Select(line => StartedProgram().Match(line)).Where(match => match.Success).Select(match => match.Groups["path"].Value);

    /// <summary>The calls that reach for the network; sockets of the machine itself (<c>AF_UNIX</c>) are none.</summary>
    public IEnumerable<string> Connections => _lines.Where(line => line.Contains("AF_INET", StringComparison.Ordinal));

    public static async Task<SystemCalls> Of(ProgramStart start)
    {
        using var folder = new TemporaryFolder();
        var trace = folder.Combine("trace");
        var result = await (start with { Words = ["strace", "-f", "-y", "-s", "4096", "-e", "trace=open,openat,openat2,creat,execve,execveat,%network", "-o", trace, .. start.Words] }).RunAsync();
        return new SystemCalls(result, await File.ReadAllLinesAsync(trace));
    }

    [GeneratedRegex(@"\b(open|openat|openat2|creat)\b.* = \d+<(?<path>[^>]*)>")]
    private static partial Regex OpenedFile();

    [GeneratedRegex(@"\b(execve|execveat)\([^""]*""(?<path>[^""]*)""")]
    private static partial Regex StartedProgram();
}
