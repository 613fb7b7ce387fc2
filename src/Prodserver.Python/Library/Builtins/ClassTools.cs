using Prodserver.Python.Evaluation;
using Prodserver.Python.Values;

namespace Prodserver.Python.Library.Builtins;

/// <summary>What classes are written with.</summary>
internal static class ClassTools
{
    public static PyBuiltin? Find(string name) => name switch
    {
        "property" => Descriptor(name, DescriptorKind.Property),
        "staticmethod" => Descriptor(name, DescriptorKind.StaticMethod),
        "classmethod" => Descriptor(name, DescriptorKind.ClassMethod),
        "super" => BuiltinsModule.Lenient(name, Super),
        "issubclass" => BuiltinsModule.Lenient(name, IsSubclass),
        "object" => new PyBuiltin(name, call => call.All.Any() ? throw call.Site.TypeError("object() takes no arguments") : new PyOpaque("object", call.Site.Position)) { ClassName = name },
        _ => null,
    };

    private static PyBuiltin Descriptor(string name, DescriptorKind kind) => new(name, call => call switch
    {
        { Positional: [var function], Keywords: [] } => new PyDescriptor(kind, function, call.Site.Position),
        _ => call.Site.Unknown($"this use of {name}() is not modelled"),
    })
    {
        TakesUnknown = true,
        ClassName = name,
    };

    private static PyValue Super(Call call) => call.Positional switch
    {
        [] when call.Scope?.NearestFrame is { Function.Class: { } @class, First: { } self } => new PySuper(@class, self, call.Site.Position),
        [PyClass @class, var self] => new PySuper(@class, self, call.Site.Position),
        _ => call.Site.Unknown("this use of super() is not modelled"),
    };

    private static PyValue IsSubclass(Call call) => call.Take(2, 2) switch
    {
        [PyClass one, PyClass other] => call.Site.Boolean(Functions.IsSubclass(one, other)),
        _ => call.Site.Unknown("issubclass() of these classes is not modelled"),
    };
}
