using Prodserver.Core.Findings;
using Prodserver.Python.Evaluation;
using Prodserver.Python.Syntax;

namespace Prodserver.Python.Values;

/// <summary>A function or lambda of the project.</summary>
/// <param name="path">Module and name, such as <c>shop.settings.base.path</c>.</param>
/// <param name="closure">Where it was defined: what it sees besides its own names.</param>
internal sealed class PyFunction(string path, string qualifiedName, Parameters parameters, IReadOnlyList<Statement> body, Scope closure, SourcePosition position)
    : PyValue(position)
{
    private LocalNames? _locals;

    public string Path { get; } = path;

    /// <summary>The name in Python's messages: <c>Settings.port</c>, <c>outer.&lt;locals&gt;.inner</c>.</summary>
    public string QualifiedName { get; } = qualifiedName;

    public Parameters Parameters { get; } = parameters;

    public IReadOnlyList<Statement> Body { get; } = body;

    public Scope Closure { get; } = closure;

    public LocalNames Locals => _locals ??= LocalNames.Of(Parameters, Body);

    /// <summary>What parameters are where no argument is given, worked out at the definition.</summary>
    public required IReadOnlyDictionary<string, PyValue> Defaults { get; init; }

    public bool IsAsync { get; init; }

    /// <summary>Why a call is not followed; null where it is.</summary>
    public PyUnknown? Doubt { get; init; }

    /// <summary>The class whose body defines it, for <c>super()</c>; null for any other function.</summary>
    public PyClass? Class { get; set; }

    public override string TypeName => "function";
}

/// <summary>A function of a class with the object it is called on.</summary>
internal sealed class PyBoundMethod(PyValue self, PyFunction function) : PyValue(self.Position)
{
    public PyValue Self { get; } = self;

    public PyFunction Function { get; } = function;

    public override string TypeName => "method";
}
