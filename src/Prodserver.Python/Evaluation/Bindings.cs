using Prodserver.Python.Values;

namespace Prodserver.Python.Evaluation;

/// <summary>What the names of a module are bound to, for those who read it.</summary>
internal static class Bindings
{
    /// <param name="isComplete">False where the reading was broken off, so that nothing is certain.</param>
    public static OrderedDictionary<string, NameBinding> Describe(Namespace names, bool isComplete)
    {
        var described = new OrderedDictionary<string, NameBinding>(StringComparer.Ordinal);
        foreach (var (name, binding) in names.Bindings)
        {
            if (isComplete && binding.Value is not PyUnknown { MayBeAbsent: true } && !IsPredefined(name))
            {
                described.Add(name, Describe(binding));
            }
        }

        return described;
    }

    /// <summary>The names that the module's code binds or may bind.</summary>
    public static IEnumerable<string> OwnNames(Namespace names) => names.Bindings.Keys.Where(name => !IsPredefined(name));

    private static NameBinding Describe(Binding binding) => binding switch
    {
        { Value: PyFunction { IsAsync: true } function } => new(BindingKind.AsyncFunction, function.Position),
        { Value: PyFunction function } => new(BindingKind.Function, function.Position),
        { Value: PyClass @class } => new(BindingKind.Class, @class.Position),
        { Value: PyModule module } => new(BindingKind.Import, module.Position, module.Module.Name),
        { Value: PyLibrary library } => new(BindingKind.Import, library.Position, library.Module.Name),
        { Value: PyExternal external } => new(BindingKind.Import, external.Position, external.Path),
        { Callee: { } callee, Value: PyUnknown or PyObject } => new(BindingKind.Call, binding.Value.Position, callee),
        _ => new(BindingKind.Value, binding.Value.Position),
    };

    private static bool IsPredefined(string name) => name
        is "__name__" or "__file__" or "__package__" or "__doc__" or "__path__" or "__spec__" or "__loader__" or "__builtins__" or "__cached__" or "__annotations__";
}
