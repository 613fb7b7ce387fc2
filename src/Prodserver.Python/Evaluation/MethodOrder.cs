using Prodserver.Python.Values;

namespace Prodserver.Python.Evaluation;

/// <summary>The order in which a class and its bases are asked for an attribute: Python's C3.</summary>
internal static class MethodOrder
{
    /// <summary>The class itself first. Bases from outside the project stand where their class does; what they inherit is not known.</summary>
    public static IReadOnlyList<PyValue> Of(PyClass @class)
    {
        var order = new List<PyValue> { @class };
        var lines = @class.Bases.Select(one => new List<PyValue>(one is PyClass known ? known.Order : [one])).Append([.. @class.Bases]).ToList();
        while (lines.RemoveAll(line => line.Count == 0) >= 0 && lines.Count > 0)
        {
            if (lines.Select(line => line[0]).FirstOrDefault(head => lines.TrueForAll(line => !IsBehindFirst(line, head))) is not { } next)
            {
                // Python refuses such a class.
                return [@class, new PyUnknown("its bases have no consistent order", @class.Position)];
            }

            order.Add(next);
            lines.ForEach(line => line.RemoveAll(other => AreSame(other, next)));
        }

        return order;
    }

    private static bool IsBehindFirst(List<PyValue> line, PyValue head) => line.Skip(1).Any(other => AreSame(other, head));

    private static bool AreSame(PyValue one, PyValue other) => ReferenceEquals(one, other) || (one, other) switch
    {
        (PyExternal first, PyExternal second) => first.Path == second.Path,
        (PyExceptionClass first, PyExceptionClass second) => first.Name == second.Name,
        _ => false,
    };
}
