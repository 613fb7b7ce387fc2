using System.Text.Json;
using System.Text.RegularExpressions;
using Prodserver.Core.Findings;

namespace Prodserver.Delivery.Settings;

/// <summary>The files of one run of the interpreter: what it writes there, nothing that the settings print can garble.</summary>
internal sealed partial class InterpreterFiles(string folder)
{
    private const int MaxDepth = 512;

    public string Answer => Path.Combine(folder, "answer.json");

    /// <summary>What was being run shortly before the time was over.</summary>
    public string Where => Path.Combine(folder, "where.txt");

    /// <summary>The answer's bytes; null where there is none.</summary>
    public long? AnswerLength => new FileInfo(Answer) is { Exists: true, Length: var length } ? length : null;

    public string Script(string name) => Path.Combine(folder, name);

    public async Task WriteScriptAsync(string name, CancellationToken cancellation)
    {
        using var resource = typeof(InterpreterFiles).Assembly.GetManifestResourceStream(name)!;
        using var file = File.Create(Script(name));
        await resource.CopyToAsync(file, cancellation).ConfigureAwait(false);
    }

    public JsonDocument ReadAnswer()
    {
        using var file = File.OpenRead(Answer);
        return JsonDocument.Parse(file, new JsonDocumentOptions { MaxDepth = MaxDepth });
    }

    /// <summary>The innermost line of the project that was being run; null where it is not known.</summary>
    /// <param name="project">The project's folder.</param>
    public SourcePosition? LastLine(string project)
    {
        var root = project.TrimEnd(Path.DirectorySeparatorChar) + Path.DirectorySeparatorChar;
        return File.Exists(Where)
            ? Line().Matches(File.ReadAllText(Where))
                .Select(match => (File: match.Groups[1].Value, Line: int.Parse(match.Groups[2].ValueSpan, System.Globalization.CultureInfo.InvariantCulture)))
                .Where(line => line.File.StartsWith(root, StringComparison.Ordinal) && !line.File.Contains("site-packages", StringComparison.Ordinal))
                .Select(line => new SourcePosition(line.File[root.Length..].Replace('\\', '/'), line.Line))
                .Cast<SourcePosition?>()
                .FirstOrDefault()
            : null;
    }

    [GeneratedRegex("""File "(.+)", line ([0-9]{1,9})""")]
    private static partial Regex Line();
}
