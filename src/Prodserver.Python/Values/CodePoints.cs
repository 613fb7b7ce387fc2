namespace Prodserver.Python.Values;

/// <summary>Strings as Python counts them: by code point.</summary>
internal static class CodePoints
{
    /// <summary>True where code units and code points are the same.</summary>
    public static bool AreUnits(string text) => !text.AsSpan().ContainsAnyInRange('\uD800', '\uDFFF');

    public static int Count(string text) => AreUnits(text) ? text.Length : text.EnumerateRunes().Count();

    /// <summary>The code points, each as a string of its own.</summary>
    public static IReadOnlyList<string> Split(string text)
    {
        var all = new List<string>(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            all.Add(rune.ToString());
        }

        return all;
    }

    /// <summary>Orders by code point, as Python does; .NET's ordinal order is by code unit.</summary>
    public static int Compare(string left, string right)
    {
        var order = string.CompareOrdinal(left, right);
        if (order == 0 || (AreUnits(left) && AreUnits(right)))
        {
            return order;
        }

        using var first = left.EnumerateRunes().GetEnumerator();
        using var second = right.EnumerateRunes().GetEnumerator();
        while (true)
        {
            switch (first.MoveNext(), second.MoveNext())
            {
                case (false, false):
                    return 0;
                case (false, true):
                    return -1;
                case (true, false):
                    return 1;
                case (true, true) when first.Current != second.Current:
                    return first.Current.CompareTo(second.Current);
            }
        }
    }
}
