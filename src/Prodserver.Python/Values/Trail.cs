using Prodserver.Core.Values;

namespace Prodserver.Python.Values;

/// <summary>The names that an unknown value has come through, or the functions that are being run, from the last one back.</summary>
internal sealed class Trail
{
    /// <summary>A loop can hand a value on for ever; nobody follows it further than this.</summary>
    private const int Limit = 20;

    private readonly int _length;

    private Trail(ChainLink last, Trail? before)
    {
        Last = last;
        Before = before;
        _length = 1 + (before?._length ?? 0);
    }

    public ChainLink Last { get; }

    public Trail? Before { get; }

    /// <summary>The links, the last one first.</summary>
    public static IReadOnlyList<ChainLink> Links(Trail? trail)
    {
        var links = new List<ChainLink>();
        for (var link = trail; link is not null; link = link.Before)
        {
            links.Add(link.Last);
        }

        return links;
    }

    /// <summary>The links as the end of a message; empty where there are none.</summary>
    public static string Way(Trail? trail) => trail is null ? "" : $", by way of {string.Join(", ", Links(trail))}";

    /// <summary>The trail with one link more, unless it is the last one already or the trail is long enough.</summary>
    public static Trail? After(Trail? before, ChainLink link) => before is not null && (before.Last == link || before._length >= Limit) ? before : new Trail(link, before);
}
