using System.Text;
using Prodserver.Core;

namespace Prodserver.Delivery.Folders;

/// <summary>
/// What a run is about to write, noted before it writes: after a crash it tells our files from other people's. Runs that are killed one after
/// the other add to it; the first that ends well deletes it. A line is a hash, two blanks and a path, as in SHA256SUMS.
/// </summary>
internal sealed class WriteJournal
{
    public const string FileName = ".prodserver-journal";

    private const int HashLength = 64;

    private readonly HashSet<string> _lines;
    private readonly HashSet<string> _paths;

    private WriteJournal(IEnumerable<string> lines)
    {
        _lines = new HashSet<string>(lines, StringComparer.Ordinal);
        _paths = new HashSet<string>(_lines.Select(line => line[(HashLength + 2)..]), StringComparer.Ordinal);
    }

    public static WriteJournal Empty { get; } = new([]);

    public IEnumerable<string> Paths => _paths;

    /// <summary>The journal of that text; a last line without its end is one that was being written when the run was killed.</summary>
    public static WriteJournal Parse(string text) => new(text
        .Split('\n')
        .SkipLast(1)
        .Where(line => line.Length > HashLength + 2 && ArtifactPath.Fault(line[(HashLength + 2)..]) is null));

    public static void Append(string path, IEnumerable<RenderedFile> files)
    {
        var text = new StringBuilder("\n");
        foreach (var file in files)
        {
            text.Append(Line(file.Path, file.Sha256)).Append('\n');
        }

        File.AppendAllText(path, text.ToString());
    }

    public bool Lists(string path) => _paths.Contains(path);

    public bool Wrote(string path, string hash) => _lines.Contains(Line(path, hash));

    private static string Line(string path, string hash) => $"{hash}  {path}";
}
