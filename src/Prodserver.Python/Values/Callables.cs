using Prodserver.Python.Evaluation;

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

/// <summary>One of Python's own exception classes.</summary>
internal sealed class PyExceptionClass(string name) : PyValue(default)
{
    public string Name { get; } = name;

    public override string TypeName => "type";
}
