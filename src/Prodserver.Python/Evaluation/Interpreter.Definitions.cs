using Prodserver.Python.Syntax;
using Prodserver.Python.Values;

namespace Prodserver.Python.Evaluation;

/// <summary>Functions and classes.</summary>
internal sealed partial class Interpreter
{
    private void Define(FunctionStatement statement)
    {
        var decorators = statement.Decorators.Select(Guarded).ToList();
        var effects = Effects.Inside(statement.Body);
        var defined = Function(statement.Name, statement.Parameters, statement.Body, statement.Span, statement switch
        {
            { IsAsync: true } => At(statement.Span).Unknown($"'{statement.Name}' is a coroutine, which is not run"),
            _ when effects.Yields => At(statement.Span).Unknown($"'{statement.Name}' is a generator, which is not run"),
            _ => null,
        }, statement.IsAsync);
        Bind(statement.Name, Decorated(defined, decorators, statement));
    }

    private PyFunction Lambda(LambdaExpression lambda) =>
        Function("<lambda>", lambda.Parameters, [new ReturnStatement(lambda.Body, lambda.Body.Span)], lambda.Span, null, isAsync: false);

    private PyFunction Function(string name, Parameters parameters, IReadOnlyList<Statement> body, Span span, PyUnknown? doubt, bool isAsync)
    {
        var defaults = new Dictionary<string, PyValue>(StringComparer.Ordinal);
        foreach (var parameter in parameters.All)
        {
            if (parameter.Default is not null)
            {
                defaults[parameter.Name] = Guarded(parameter.Default);
            }
        }

        return new PyFunction($"{_scope.Module.Name}.{name}", Qualified(name), parameters, body, _scope, PositionOf(span))
        {
            Defaults = defaults,
            IsAsync = isAsync,
            Doubt = doubt,
        };
    }

    /// <summary>What decorators make of a function, the last one first.</summary>
    private PyValue Decorated(PyFunction function, List<PyValue> decorators, FunctionStatement statement)
    {
        PyValue decorated = function;
        for (var i = decorators.Count - 1; i >= 0; i--)
        {
            var site = At(statement.Decorators[i].Span);
            decorated = decorators[i] is PyExternal or PyUnknown
                ? Undecorated(function, Unknowns.Because(decorators[i]))
                : Calling.Invoke(decorators[i], new Call(site, Calling.NameOf(decorators[i]), [decorated], []));
        }

        return decorated;
    }

    /// <summary>The function under a decorator that is not known: it is there, but a call of it is not followed.</summary>
    private static PyFunction Undecorated(PyFunction function, PyUnknown why) =>
        new(function.Path, function.QualifiedName, function.Parameters, function.Body, function.Closure, function.Position)
        {
            Defaults = function.Defaults,
            IsAsync = function.IsAsync,
            Doubt = new PyUnknown($"it is the result of '{function.Path}', whose decorator is not known", why.Position),
        };

    private void Define(ClassStatement statement)
    {
        PyUnknown? doubt = null;
        foreach (var decorator in statement.Decorators)
        {
            Guarded(decorator);
            doubt ??= At(decorator.Span).Unknown($"the class '{statement.Name}' has a decorator, which may have changed it");
        }

        var bases = new List<PyValue>();
        foreach (var argument in statement.Arguments)
        {
            var value = Guarded(argument.Value);
            doubt ??= Base(statement, argument, value, bases);
        }

        var scope = _scope.ForClass();
        var @class = new PyClass($"{_scope.Module.Name}.{statement.Name}", Qualified(statement.Name), scope.Names, bases, PositionOf(statement.Span)) { Doubt = doubt };
        scope.Names.Bind("__qualname__", new Binding(At(statement.Span).Text(@class.QualifiedName)), _session.Journal);
        new Interpreter(_session, scope).Execute(statement.Body);
        foreach (var member in scope.Names.Bindings.Values)
        {
            Own(member.Value, @class);
        }

        Bind(statement.Name, @class);
    }

    /// <summary>Adds a base to a class; gives the reason where it makes the class something that its body does not tell.</summary>
    private PyUnknown? Base(ClassStatement statement, Argument argument, PyValue value, List<PyValue> bases)
    {
        switch (value)
        {
            case PyExternal { Path: "abc.ABCMeta" } when argument.Name == "metaclass":
            case PyExternal { Path: "abc.ABC" or "builtins.object" or "typing.Generic" or "typing.Protocol" }:
            case PyBuiltin { ClassName: "object" }:
                return null;
            case PyClass @class when argument.Name is null && !argument.IsDoubleStarred:
                bases.Add(@class);
                return @class.Doubt ?? (Members.Lookup(@class, "__init_subclass__", At(argument.Span)) is PyFunction
                    ? At(argument.Span).Unknown($"'__init_subclass__' of '{@class.Name}' may have changed the class '{statement.Name}'")
                    : null);
            case PyExternal external when argument.Name is null && ExternalBases.KeepAttributes(external.Path):
            case PyExceptionClass when argument.Name is null:
                bases.Add(value);
                return null;
            default:
                bases.Add(value);
                return At(argument.Span).Unknown($"the class '{statement.Name}' is made by what it is derived from, which is not run");
        }
    }

    /// <summary>Tells a function which class it is in, for <c>super()</c>.</summary>
    private static void Own(PyValue member, PyClass @class)
    {
        switch (member)
        {
            case PyFunction { Class: null } function:
                function.Class = @class;
                break;
            case PyDescriptor descriptor:
                Own(descriptor.Function, @class);
                break;
        }
    }

    private string Qualified(string name) => _scope.Kind switch
    {
        ScopeKind.Class when _scope.Names.Find("__qualname__") is { Value: PyStr outer } => $"{outer.Value}.{name}",
        ScopeKind.Function => $"{_scope.Frame!.Function.QualifiedName}.<locals>.{name}",
        _ => name,
    };
}
