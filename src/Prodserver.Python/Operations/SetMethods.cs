using Prodserver.Python.Evaluation;
using Prodserver.Python.Syntax;
using Prodserver.Python.Values;

namespace Prodserver.Python.Operations;

/// <summary>The methods of <c>set</c> and <c>frozenset</c>.</summary>
internal static class SetMethods
{
    public static MethodBody? Find(PySet set, string name) => name switch
    {
        "union" => (self, call) => Combine(self, call, BinaryOperator.BitOr),
        "intersection" => (self, call) => Combine(self, call, BinaryOperator.BitAnd),
        "difference" => (self, call) => Combine(self, call, BinaryOperator.Subtract),
        "symmetric_difference" => (self, call) => Combine(self, call, BinaryOperator.BitXor),
        "copy" => (self, call) => Sets.Of([.. ((PySet)self).Items], ((PySet)self).IsFrozen, call.Site),
        "isdisjoint" => (self, call) => Compare(self, call, (own, other) => !own.Items.Any(other.Contains)),
        "issubset" => (self, call) => Compare(self, call, (own, other) => own.Items.All(other.Contains)),
        "issuperset" => (self, call) => Compare(self, call, (own, other) => other.Items.All(own.Contains)),
        _ when set.IsFrozen => null,
        "intersection_update" => (self, call) => CombineInPlace(self, call, BinaryOperator.BitAnd),
        "difference_update" => (self, call) => CombineInPlace(self, call, BinaryOperator.Subtract),
        "symmetric_difference_update" => (self, call) => CombineInPlace(self, call, BinaryOperator.BitXor),
        "pop" => Pop,
        "add" => (self, call) => Changed(self, call, call.Positional),
        "update" => Update,
        "discard" => (self, call) => Remove(self, call, mustExist: false),
        "remove" => (self, call) => Remove(self, call, mustExist: true),
        "clear" => Clear,
        _ => null,
    };

    private static PyValue Combine(PyValue self, Call call, BinaryOperator @operator)
    {
        PyValue result = Sets.Of([.. ((PySet)self).Items], ((PySet)self).IsFrozen, call.Site);
        foreach (var other in call.Take(0, int.MaxValue))
        {
            if (!Iteration.Items(other, call.Site).Is(out var items, out var unknown))
            {
                return unknown;
            }

            var set = Sets.Of(items, isFrozen: false, call.Site);
            if (set.Taint is { } taint)
            {
                return taint;
            }

            result = Sets.Binary(@operator, (PySet)result, set, call.Site);
        }

        return result;
    }

    private static PyNone CombineInPlace(PyValue self, Call call, BinaryOperator @operator)
    {
        var (set, combined) = ((PySet)self, Combine(self, call, @operator));
        if (Unknowns.Of(combined) is { } unknown)
        {
            set.Spoil(unknown, call.Site.Journal);
        }
        else
        {
            Sets.Replace(set, combined, call.Site);
        }

        return call.Site.None();
    }

    private static PyValue Compare(PyValue self, Call call, Func<PySet, PySet, bool> compare)
    {
        if (!Iteration.Items(call.Single(), call.Site).Is(out var items, out var unknown))
        {
            return unknown;
        }

        var other = Sets.Of(items, isFrozen: true, call.Site);
        return other.Taint ?? (PyValue)call.Site.Boolean(compare((PySet)self, other));
    }

    /// <summary>Takes away an item that Python chooses by its own order.</summary>
    private static PyValue Pop(PyValue self, Call call)
    {
        call.Take(0, 0);
        var set = (PySet)self;
        switch (set.Count)
        {
            case 0:
                throw call.Site.Raise("KeyError", "'pop from an empty set'");
            case 1:
                var only = set.Items.First();
                set.Clear(call.Site.Journal);
                return only;
            default:
                var unknown = call.Site.Unknown("it depends on the order of a set, which changes from run to run");
                set.Spoil(unknown, call.Site.Journal);
                return unknown;
        }
    }

    private static PyNone Changed(PyValue self, Call call, IEnumerable<PyValue> items)
    {
        call.Take(1, 1);
        Sets.AddAll((PySet)self, items, call.Site);
        return call.Site.None();
    }

    private static PyNone Update(PyValue self, Call call)
    {
        foreach (var other in call.Take(0, int.MaxValue))
        {
            if (Iteration.Items(other, call.Site).Is(out var items, out var unknown))
            {
                Sets.AddAll((PySet)self, items, call.Site);
            }
            else
            {
                ((PySet)self).Spoil(unknown, call.Site.Journal);
            }
        }

        return call.Site.None();
    }

    private static PyValue Remove(PyValue self, Call call, bool mustExist)
    {
        var (set, item) = ((PySet)self, call.Single());
        if (Hashing.Check(item, call.Site) is { } unknown)
        {
            set.Spoil(unknown, call.Site.Journal);
            return unknown;
        }

        return set.Remove(item, call.Site.Journal) || !mustExist ? call.Site.None() : throw Indexing.KeyError(item, call.Site);
    }

    private static PyNone Clear(PyValue self, Call call)
    {
        call.Take(0, 0);
        ((PySet)self).Clear(call.Site.Journal);
        return call.Site.None();
    }
}
