using Prodserver.Python.Syntax;
using Prodserver.Python.Values;

namespace Prodserver.Python.Evaluation;

/// <summary>Functions and classes.</summary>
internal sealed partial class Interpreter
{
    /// <summary>A function is known by name; decorators and defaults are worked out for what they do.</summary>
    private void Define(FunctionStatement function)
    {
        foreach (var decorator in function.Decorators)
        {
            Guarded(decorator);
        }

        foreach (var parameter in function.Parameters.All)
        {
            if (parameter.Default is not null)
            {
                Guarded(parameter.Default);
            }
        }

        Bind(function.Name, new PyFunction($"{_module.Name}.{function.Name}", function, _module.Names, PositionOf(function.Span)));
    }

    private void Define(ClassStatement statement)
    {
        foreach (var decorator in statement.Decorators)
        {
            Guarded(decorator);
        }

        var isPlain = statement.Decorators.Count == 0 && statement.Arguments.Count == 0;
        foreach (var argument in statement.Arguments)
        {
            Guarded(argument.Value);
        }

        var names = new Namespace();
        new Interpreter(_session, _module, names, _source).Execute(statement.Body);
        Bind(statement.Name, new PyClass($"{_module.Name}.{statement.Name}", names, isPlain, PositionOf(statement.Span)));
    }
}
