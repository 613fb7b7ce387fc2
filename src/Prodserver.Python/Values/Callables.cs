using Prodserver.Core.Findings;
using Prodserver.Python.Evaluation;
using Prodserver.Python.Syntax;

namespace Prodserver.Python.Values;

/// <summary>What a modelled function does: arguments in, value out, or a <see cref="PythonException"/>.</summary>
internal delegate PyValue FunctionBody(Call call);

/// <summary>What a modelled method does with its object.</summary>
internal delegate PyValue MethodBody(PyValue self, Call call);

/// <summary>A modelled function of Python's own, such as <c>len</c> or <c>os.path.join</c>.</summary>
internal sealed class PyBuiltin(string name, FunctionBody body) : PyValue(default)
{
    public string Name { get; } = name;

    public FunctionBody Body { get; } = body;

    /// <summary>The values that the function makes, for <c>isinstance</c>; null where it is no class.</summary>
    public string? ClassName { get; init; }

    /// <summary>False where one unknown argument makes the result unknown, whatever the function is.</summary>
    public bool TakesUnknown { get; init; }

    public override string TypeName => ClassName is null ? "builtin_function_or_method" : "type";
}

/// <summary>A modelled method with its object: <c>"a".join</c>.</summary>
internal sealed class PyMethod(PyValue self, string name, MethodBody body, bool takesUnknown) : PyValue(self.Position)
{
    public PyValue Self { get; } = self;

    public string Name { get; } = name;

    public MethodBody Body { get; } = body;

    public bool TakesUnknown { get; } = takesUnknown;

    public override string TypeName => "builtin_function_or_method";
}

/// <summary>A function of the project.</summary>
/// <param name="path">Module and name, such as <c>shop.settings.base.path</c>.</param>
internal sealed class PyFunction(string path, FunctionStatement declaration, Namespace globals, SourcePosition position) : PyValue(position)
{
    public string Path { get; } = path;

    public FunctionStatement Declaration { get; } = declaration;

    public Namespace Globals { get; } = globals;

    public override string TypeName => "function";
}

/// <summary>A class of the project.</summary>
/// <param name="path">Module and name, such as <c>shop.settings.base.Common</c>.</param>
/// <param name="isPlain">True where it has neither bases nor decorators, so that its attributes are what its body sets.</param>
internal sealed class PyClass(string path, Namespace names, bool isPlain, SourcePosition position) : PyObject(position)
{
    public string Path { get; } = path;

    public Namespace Names { get; } = names;

    public bool IsPlain { get; } = isPlain;

    public override string TypeName => "type";
}

/// <summary>One of Python's own exception classes.</summary>
internal sealed class PyExceptionClass(string name) : PyValue(default)
{
    public string Name { get; } = name;

    public override string TypeName => "type";
}
