using Prodserver.Core.Findings;
using Prodserver.Python.Evaluation;

namespace Prodserver.Python.Values;

/// <summary>A class of the project.</summary>
/// <param name="path">Module and name, such as <c>shop.settings.base.Common</c>.</param>
/// <param name="bases">The classes it names, without <c>object</c>.</param>
internal sealed class PyClass(string path, string qualifiedName, Namespace names, IReadOnlyList<PyValue> bases, SourcePosition position) : PyObject(position)
{
    public string Path { get; } = path;

    /// <summary>The name in Python's messages: <c>Settings</c>, <c>outer.&lt;locals&gt;.Settings</c>.</summary>
    public string QualifiedName { get; } = qualifiedName;

    public string Name => QualifiedName[(QualifiedName.LastIndexOf('.') + 1)..];

    public Namespace Names { get; } = names;

    public IReadOnlyList<PyValue> Bases { get; } = bases;

    /// <summary>Where attributes are looked for, in order: itself, then classes of the project and from outside (method resolution order).</summary>
    public IReadOnlyList<PyValue> Order => field ??= MethodOrder.Of(this);

    /// <summary>Why the body does not tell what its attributes are, such as a decorator; null where it does.</summary>
    public PyUnknown? Doubt { get; init; }

    public override string TypeName => "type";
}

/// <summary>An object of a class of the project.</summary>
internal sealed class PyInstance(PyClass @class, SourcePosition position) : PyObject(position)
{
    public PyClass Class { get; } = @class;

    /// <summary>What was set on the object itself.</summary>
    public Namespace Names { get; } = new();

    public override string TypeName => Class.Name;
}

/// <summary><c>super()</c>: the classes behind one class in the order of an object's class.</summary>
internal sealed class PySuper(PyClass @class, PyValue self, SourcePosition position) : PyObject(position)
{
    public PyClass Class { get; } = @class;

    public PyValue Self { get; } = self;

    public override string TypeName => "super";
}
