using Prodserver.Core.Values;

namespace Prodserver.Python.Values;

/// <summary>The environment variables that a value depends on; null stands for none.</summary>
internal sealed class Origins
{
    /// <summary>More than any settings read; a loop over made-up names would only eat time.</summary>
    private const int Limit = 500;

    private Origins(IReadOnlyList<ValueOrigin> all) => All = all;

    public IReadOnlyList<ValueOrigin> All { get; }

    public static Origins Of(ValueOrigin origin) => new([origin]);

    /// <summary>What either depends on; the first one itself where it holds the second.</summary>
    public static Origins? Union(Origins? first, Origins? second)
    {
        if (first is null || second is null || ReferenceEquals(first, second))
        {
            return first ?? second;
        }

        var added = second.All.Where(origin => !first.All.Contains(origin)).Take(Limit - first.All.Count).ToList();
        return added.Count == 0 ? first : new Origins([.. first.All, .. added]);
    }
}
