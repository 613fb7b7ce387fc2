using Prodserver.Core.Values;

namespace Prodserver.Python.Values;

/// <summary>The environment variables that a value depends on; null stands for none.</summary>
internal sealed class Origins
{
    /// <summary>More than any settings read; a loop over made-up names would only eat time.</summary>
    private const int Limit = 500;

    private Origins(List<ValueOrigin> all) => All = all;

    public List<ValueOrigin> All { get; }

    public static Origins Of(ValueOrigin origin) => new([origin]);

    /// <summary>What either depends on; the first one itself where it holds the second.</summary>
    public static Origins? Union(Origins? first, Origins? second)
    {
        if (first is null || second is null || ReferenceEquals(first, second))
        {
            return first ?? second;
        }

        List<ValueOrigin>? union = null;
        for (var i = 0; i < second.All.Count && (union ?? first.All).Count < Limit; i++)
        {
            if (!first.All.Contains(second.All[i]))
            {
                (union ??= [.. first.All]).Add(second.All[i]);
            }
        }

        return union is null ? first : new Origins(union);
    }
}
