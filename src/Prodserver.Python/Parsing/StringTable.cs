namespace Prodserver.Python.Parsing;

/// <summary>Gives equal short texts of a file as one string: settings repeat their names and keys.</summary>
internal sealed class StringTable
{
    private const int LongestKept = 40;

    private readonly Dictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> _known =
        new Dictionary<string, string>(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    public string Get(ReadOnlySpan<char> text)
    {
        if (text.Length > LongestKept)
        {
            return text.ToString();
        }

        if (!_known.TryGetValue(text, out var known))
        {
            known = text.ToString();
            _known[text] = known;
        }

        return known;
    }
}
