using Prodserver.Python.Evaluation;
using Prodserver.Python.Values;

namespace Prodserver.Python.Operations;

/// <summary>What changes lists.</summary>
internal static class Lists
{
    public static void Extend(PyList list, PyValue source, Site site)
    {
        if (Iteration.Ordered(source, site).Is(out var items, out var unknown))
        {
            site.Spend(list.Items.Count + items.Length);
            list.Change(site.Journal).AddRange(items);
        }
        else
        {
            list.Spoil(unknown, site.Journal);
        }
    }

    /// <summary>Gives the list the items of another.</summary>
    public static void Replace(PyList list, PyValue other, Site site)
    {
        var items = list.Change(site.Journal);
        var replacement = ((PyList)other).Items.ToArray();
        items.Clear();
        items.AddRange(replacement);
    }
}
