using Prodserver.Core.Findings;
using YamlDotNet.Core;

namespace Prodserver.Configuration.Yaml;

/// <summary>Turns YamlDotNet's marks, which count UTF-16 units, into positions, which count characters.</summary>
internal sealed class MarkPositions(string file, string text)
{
    private readonly bool _hasPairs = text.AsSpan().ContainsAnyInRange('\uD800', '\uDBFF');

    public SourcePosition Of(Mark mark)
    {
        var (line, column) = ((int)mark.Line, (int)mark.Column);
        return new SourcePosition(file, line, _hasPairs ? column - PairsBefore((int)mark.Index, column) : column);
    }

    private int PairsBefore(int index, int column)
    {
        var end = Math.Min(index, text.Length);
        var start = Math.Max(0, end - column + 1);
        var pairs = 0;
        foreach (var unit in text.AsSpan(start, end - start))
        {
            pairs += char.IsHighSurrogate(unit) ? 1 : 0;
        }

        return pairs;
    }
}
