using Prodserver.Core.Findings;
using Prodserver.Python.Evaluation;
using Prodserver.Python.Syntax;

namespace Prodserver.Python.Values;

/// <summary>
/// An object of a modelled library. What it has and does is told by its class; whatever is not told is unknown. One that code can change keeps what
/// changes in <see cref="State"/>, an immutable value.
/// </summary>
internal abstract class PyLibraryObject(SourcePosition position) : PyObject(position), IMutable
{
    /// <summary>Why nothing is known of the object any more; null while it is known.</summary>
    public PyUnknown? Taint { get; private set; }

    public long Created { get; } = Journal.Now();

    /// <summary>True where code that is not run may change it.</summary>
    public virtual bool IsMutable => State is not null;

    /// <summary>What <c>bool()</c> makes of it.</summary>
    public virtual Known<bool> TruthValue => true;

    /// <summary>What <c>str()</c> gives, and the path that it stands for; null where that has no model.</summary>
    public virtual string? AsText => null;

    /// <summary>What changes, in a value that compares by content; null for an object that never changes.</summary>
    protected object? State { get; private set; }

    /// <summary>The attribute; null where there is none or nothing is known of it.</summary>
    public abstract PyValue? Find(string name, Site site);

    /// <summary>The result of calling it; null where calls have no model.</summary>
    public virtual PyValue? Invoke(Call call) => null;

    /// <summary><c>object[index]</c>; null where that has no model.</summary>
    public virtual PyValue? Item(PyValue index, Site site) => null;

    /// <summary>What a <c>for</c> over it sees; null where that has no model.</summary>
    public virtual Known<PyValue[]>? Items(Site site) => null;

    /// <summary>What <c>dict()</c> and <c>**</c> make of it; null for what is no mapping or has no model as one.</summary>
    public virtual Known<PyDict>? Mapping(Site site) => null;

    /// <summary>The operator <c>in</c>; null where that has no model.</summary>
    public virtual Known<bool>? Contains(PyValue item, Site site) => null;

    /// <summary>What <c>len()</c> gives; null where that has no model.</summary>
    public virtual PyValue? Length(Site site) => null;

    /// <summary>A binary operator; null where that has no model.</summary>
    /// <param name="isLeft">True where it is the left operand.</param>
    public virtual PyValue? Binary(BinaryOperator @operator, PyValue other, bool isLeft, Site site) => null;

    /// <summary>True where it equals another value; null where that has no model.</summary>
    public virtual Known<bool>? IsEqual(PyValue other, Site site) => null;

    /// <summary>Below 0, 0 or above 0 where it comes before, with or behind another value; null where that has no model.</summary>
    public virtual Known<int>? CompareTo(PyValue other, Site site) => null;

    /// <summary>What <c>with</c> gives the name behind <c>as</c>; null where that has no model.</summary>
    public virtual PyValue? Enter(Site site) => null;

    /// <summary>What happens at the end of <c>with</c>.</summary>
    public virtual void Leave(Site site)
    {
    }

    /// <summary><c>object.name = value</c>: where that has no model, nothing is known of the object any more.</summary>
    public virtual void SetAttribute(string name, PyValue value, Site site) => Spoil(site.Unknown($"its attribute '{name}' was set"), site.Journal);

    /// <summary><c>object[index] = value</c>: where that has no model, nothing is known of the object any more.</summary>
    public virtual void SetItem(PyValue index, PyValue value, Site site) => Spoil(site.Unknown("one of its items was set"), site.Journal);

    /// <summary>What reading it from an object of a class of the project gives, where it is an attribute of the class; null for itself.</summary>
    /// <param name="name">The name that it has in the class.</param>
    public virtual PyValue? Bind(PyInstance instance, string name, Site site) => null;

    /// <summary>True for an object that no code can tell from another.</summary>
    public virtual bool IsSame(PyLibraryObject other) => false;

    /// <summary>Makes it unknown from here on.</summary>
    public void Spoil(PyUnknown why, Journal journal)
    {
        journal.Touch(this);
        Forget(why);
    }

    public object Save() => (Taint, State);

    public void Restore(object state) => (Taint, State) = ((PyUnknown?, object?))state;

    public object Merge(object first, object second, Merger merger)
    {
        var (left, right) = (((PyUnknown? Taint, object? State))first, ((PyUnknown? Taint, object? State))second);
        return (left.Taint ?? right.Taint ?? (Equals(left.State, right.State) ? null : merger.Why), left.State);
    }

    public void Forget(PyUnknown why) => Taint ??= why;

    protected void Change(object state, Journal journal)
    {
        journal.Touch(this);
        State = state;
    }

    /// <summary>The state that it begins with.</summary>
    protected void Begin(object state) => State = state;
}
