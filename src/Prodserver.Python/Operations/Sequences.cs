using System.Numerics;
using Prodserver.Python.Evaluation;
using Prodserver.Python.Syntax;
using Prodserver.Python.Values;

namespace Prodserver.Python.Operations;

/// <summary>What strings, bytes, lists and tuples have in common: joining and repeating.</summary>
internal static class Sequences
{
    public static PyValue Concatenate(PyValue left, PyValue right, Site site)
    {
        switch (left, right)
        {
            case (PyStr first, PyStr second):
                site.Spend(first.Value.Length + second.Value.Length);
                return site.Text(first.Value + second.Value);
            case (PyList first, PyList second):
                site.Spend(first.Items.Count + second.Items.Count);
                return site.List([.. first.Items, .. second.Items]);
            case (PyTuple first, PyTuple second):
                site.Spend(first.Items.Count + second.Items.Count);
                return site.Tuple([.. first.Items, .. second.Items]);
            case (PyBytes first, PyBytes second):
                site.Spend(first.Value.Length + second.Value.Length);
                return new PyBytes(new ReadOnlyMemory<byte>([.. first.Value.Span, .. second.Value.Span]), site.Position);
            case (PyStr or PyList or PyTuple, not PyObject):
                throw site.TypeError($"can only concatenate {left.TypeName} (not \"{right.TypeName}\") to {left.TypeName}");
            default:
                throw Arithmetic.Unsupported(BinaryOperator.Add, left, right, site);
        }
    }

    public static PyValue Repeat(PyValue sequence, PyValue count, Site site)
    {
        var times = BigInteger.Max(0, Numbers.Integer(count)!.Value);
        switch (sequence)
        {
            case PyStr text:
                site.Spend(times * text.Value.Length);
                return site.Text(text.Value.Length == 0 ? "" : string.Concat(Enumerable.Repeat(text.Value, (int)times)));
            case PyList list:
                site.Spend(times * list.Items.Count);
                return site.List(Repeat(list.Items, times));
            case PyTuple tuple:
                site.Spend(times * tuple.Items.Count);
                return site.Tuple([.. Repeat(tuple.Items, times)]);
            case PyBytes bytes:
                site.Spend(times * bytes.Value.Length);
                return new PyBytes(Repeat(bytes.Value.ToArray(), times).ToArray(), site.Position);
            default:
                throw Arithmetic.Unsupported(BinaryOperator.Multiply, sequence, count, site);
        }
    }

    private static IEnumerable<T> Repeat<T>(IReadOnlyList<T> items, BigInteger times) =>
        items.Count == 0 ? [] : Enumerable.Repeat(items, (int)times).SelectMany(all => all);
}
