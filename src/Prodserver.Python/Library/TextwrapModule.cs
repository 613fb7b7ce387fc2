using Prodserver.Python.Evaluation;
using Prodserver.Python.Operations;
using Prodserver.Python.Values;

namespace Prodserver.Python.Library;

/// <summary><c>textwrap</c>, for <c>dedent</c>.</summary>
internal sealed class TextwrapModule() : LibraryModule("textwrap")
{
    public static TextwrapModule Instance { get; } = new();

    public override PyValue? Find(string name, Site site) => name switch
    {
        "dedent" => Function(name, call => call.Site.Text(Dedent(call.Text(call.Single())))),
        _ => null,
    };

    private static string Dedent(string text)
    {
        var lines = Array.ConvertAll(text.Split('\n'), line => line.AsSpan().IndexOfAnyExcept(' ', '\t') < 0 ? "" : line);
        string? margin = null;
        foreach (var line in lines.Where(line => line.Length > 0))
        {
            var indentation = line[..line.AsSpan().IndexOfAnyExcept(' ', '\t')];
            margin = margin is null ? indentation : margin[..margin.Zip(indentation).TakeWhile(pair => pair.First == pair.Second).Count()];
        }

        return string.Join('\n', lines.Select(line => line.Length > 0 ? line[(margin ?? "").Length..] : line));
    }
}
