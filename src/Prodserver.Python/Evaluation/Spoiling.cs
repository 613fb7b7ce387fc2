using Prodserver.Python.Values;

namespace Prodserver.Python.Evaluation;

/// <summary>Makes everything unknown that can be reached from a value.</summary>
internal static class Spoiling
{
    public static void Spoil(PyValue value, PyUnknown why, Journal journal)
    {
        var pending = new Stack<PyValue>([value]);
        var seen = new HashSet<PyValue>(ReferenceEqualityComparer.Instance);
        while (pending.TryPop(out var current))
        {
            if (!seen.Add(current))
            {
                continue;
            }

            foreach (var part in Parts(current))
            {
                pending.Push(part);
            }

            if (current is PyInstance { Names: { Hidden: null } own })
            {
                own.Spoil(why, journal);
            }

            if (current is PyNames { Names: { Hidden: null } names })
            {
                names.Spoil(why, journal);
            }

            if (current is PyContainer { Taint: null } and not PySet { IsFrozen: true })
            {
                ((PyContainer)current).Spoil(why, journal);
            }
            else if (current is PyLibraryObject { Taint: null, IsMutable: true } library)
            {
                library.Spoil(why, journal);
            }
        }
    }

    private static IEnumerable<PyValue> Parts(PyValue value) => value switch
    {
        PyList list => [.. list.Items],
        PyTuple tuple => tuple.Items,
        PyDict dict => [.. dict.Entries.Select(entry => entry.Value)],
        PyDictView view => [view.Dict],
        PyUnknown unknown => unknown.Aliases,
        PyMethod method => [method.Self],
        PyBoundMethod method => [method.Self],
        PyInstance instance => [.. instance.Names.Bindings.Values.Select(binding => binding.Value)],
        _ => [],
    };
}
