using Prodserver.Python.Values;

namespace Prodserver.Python.Evaluation;

/// <summary>The names of a module, class or function with what they are bound to, in the order they were first bound.</summary>
internal sealed class Namespace : IMutable
{
    private OrderedDictionary<string, Binding> _bindings = new(StringComparer.Ordinal);

    /// <summary>Why there may be names that nothing seen binds; null where all names are known.</summary>
    public PyUnknown? Hidden { get; private set; }

    public long Created { get; } = Journal.Now();

    public IReadOnlyDictionary<string, Binding> Bindings => _bindings;

    public Binding? Find(string name) => _bindings.GetValueOrDefault(name);

    public void Bind(string name, Binding binding, Journal journal)
    {
        journal.Touch(this);
        _bindings[name] = binding;
    }

    public bool Unbind(string name, Journal journal)
    {
        journal.Touch(this);
        return _bindings.Remove(name);
    }

    /// <summary>Makes names possible that nothing seen binds, and the values of those that are there uncertain.</summary>
    public void Spoil(PyUnknown why, Journal journal)
    {
        journal.Touch(this);
        Forget(why);
    }

    public void Forget(PyUnknown why)
    {
        Hidden ??= why;
        foreach (var (name, binding) in _bindings.ToList())
        {
            if (IsValue(name, binding.Value))
            {
                _bindings[name] = binding with { Value = why, Callee = null };
            }
        }
    }

    public object Save() => new State(new(_bindings, StringComparer.Ordinal), Hidden);

    public void Restore(object state)
    {
        var saved = (State)state;
        _bindings = new(saved.Bindings, StringComparer.Ordinal);
        Hidden = saved.Hidden;
    }

    public object Merge(object first, object second, Merger merger)
    {
        var (left, right) = ((State)first, (State)second);
        var merged = new OrderedDictionary<string, Binding>(StringComparer.Ordinal);
        foreach (var (name, binding) in left.Bindings)
        {
            merged[name] = right.Bindings.TryGetValue(name, out var other) ? Merge(binding, other, merger) : binding with { Value = merger.MaybeAbsent(binding.Value), Callee = null };
        }

        foreach (var (name, binding) in right.Bindings.Where(pair => !left.Bindings.ContainsKey(pair.Key)))
        {
            merged[name] = binding with { Value = merger.MaybeAbsent(binding.Value), Callee = null };
        }

        return new State(merged, left.Hidden ?? right.Hidden);
    }

    private static Binding Merge(Binding first, Binding second, Merger merger) => ReferenceEquals(first, second)
        ? first
        : new Binding(merger.Merge(first.Value, second.Value), first.Callee == second.Callee ? first.Callee : null)
        {
            Position = first.Position,
            Origins = Origins.Union(first.Origins, second.Origins),
        };

    /// <summary>False for what may not be there at all, and for what no code is expected to replace behind the reader's back: modules, functions, classes and Python's own names.</summary>
    private static bool IsValue(string name, PyValue value) =>
        !(name.StartsWith("__", StringComparison.Ordinal) && name.EndsWith("__", StringComparison.Ordinal))
        && value is not (PyUnknown { MayBeAbsent: true } or PyModule or PyLibrary or PyExternal or PyBuiltin or PyFunction or PyClass);

    private sealed record State(OrderedDictionary<string, Binding> Bindings, PyUnknown? Hidden);
}
