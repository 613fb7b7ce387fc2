using Prodserver.Python.Library;
using Prodserver.Python.Library.Builtins;
using Prodserver.Python.Operations;
using Prodserver.Python.Values;

namespace Prodserver.Python.Evaluation;

/// <summary><c>value.name</c>.</summary>
internal static class Attributes
{
    public static PyValue Get(PyValue value, string name, Site site) => Find(value, name, site) ?? throw Missing(value, name, site);

    public static PythonException Missing(PyValue value, string name, Site site) => site.Raise("AttributeError", value switch
    {
        PyModule module => $"module '{module.Module.Name}' has no attribute '{name}'",
        PyLibrary library => $"module '{library.Module.Name}' has no attribute '{name}'",
        PyClass @class => $"type object '{@class.Name}' has no attribute '{name}'",
        _ => $"'{value.TypeName}' object has no attribute '{name}'",
    });

    /// <summary>The attribute; unknown where it can't be known; null where there certainly is none.</summary>
    public static PyValue? Find(PyValue value, string name, Site site)
    {
        switch (value)
        {
            case PyExternal external:
                return ExternalBases.Member(external, name) ?? new PyExternal($"{external.Path}.{name}", site.Position);
            case PyLibrary library:
                return library.Module.Find(name, site) ?? new PyExternal($"{library.Module.Name}.{name}", site.Position);
            case PyModule { Module: var module } when name == "__dict__":
                return new PyNames(module.Names, site.Position);
            case PyModule module:
                return OfModule(module.Module, name, site);
            case PyClass @class:
                return Members.Find(@class, name, site);
            case PyInstance instance:
                return Members.Find(instance, name, site);
            case PySuper super:
                return Members.Find(super, name, site);
            case PyDescriptor { Kind: DescriptorKind.Property } property when name == "setter":
                return new PyBuiltin(name, call => new PyDescriptor(property.Kind, property.Function, call.Site.Position) { Setter = call.Single() });
            case PyFunction function when name is "__name__" or "__qualname__":
                return site.Text(name == "__name__" ? function.QualifiedName[(function.QualifiedName.LastIndexOf('.') + 1)..] : function.QualifiedName);
        }

        if (Unknowns.Of(value) is { } unknown)
        {
            return unknown;
        }

        if (value is PyLibraryObject modelled && modelled.Find(name, site) is { } found)
        {
            return found;
        }

        var body = value switch
        {
            PyStr => StringMethods.Find(name),
            PyDict dict => DictMethods.Find(dict, name),
            PyList => ListMethods.Find(name),
            PyTuple => ListMethods.FindForTuple(name),
            PySet set => SetMethods.Find(set, name),
            PyPath => PathMembers.Find(name),
            PyEnvironment => EnvironmentMethods.Find(name),
            PyNames => NamesMethods.Find(name),
            PyBytes => BytesMethods.Find(name),
            PyInt or PyBool or PyFloat => NumberMethods.Find(value, name),
            _ => null,
        };
        if (body is not null)
        {
            return new PyMethod(value, name, body, takesUnknown: value is PyContainer or PyTuple or PyEnvironment or PyNames);
        }

        return value switch
        {
            PyPath path when PathMembers.Attribute(path, name, site) is { } attribute => attribute,
            PyBuiltin { ClassName: "PosixPath" or "PurePosixPath" } when PathClass.Member(name) is { } member => member,
            PyInt or PyBool or PyFloat when NumberMethods.Attribute(value, name, site) is { } attribute => attribute,
            PyBuiltin { ClassName: { } className } when ClassMembers.Find(className, name) is { } member => member,
            PyNone when !IsSpecial(name) => null,
            PyBool or PyInt or PyFloat when !IsSpecial(name) => null,
            PyDict when name == "fromkeys" => ClassMembers.Find("dict", name),
            PyStr or PyDict or PyList or PyTuple or PySet when !IsSpecial(name) => null,
            _ => site.Unknown($"the attribute '{name}' of a value of type '{value.TypeName}' is not modelled"),
        };
    }

    /// <summary><c>value.name = …</c>.</summary>
    public static void Set(PyValue owner, string name, PyValue value, Site site)
    {
        switch (owner)
        {
            case PyModule module:
                module.Module.Names.Bind(name, new Binding(value) { Position = site.Position }, site.Journal);
                break;
            case PyClass @class:
                @class.Names.Bind(name, new Binding(value) { Position = site.Position }, site.Journal);
                break;
            case PyInstance instance:
                Members.Set(instance, name, value, site);
                break;
            case PyLibraryObject library:
                library.SetAttribute(name, value, site);
                break;
            case PyUnknown unknown:
                Spoiling.Spoil(unknown, unknown, site.Journal);
                break;
            case PyExternal or PyObject or PyLibrary or PyFunction:
                break;
            default:
                throw site.Raise("AttributeError", $"'{owner.TypeName}' object has no attribute '{name}'");
        }
    }

    private static PyValue? OfModule(LoadedModule module, string name, Site site) =>
        module.Names.Find(name) is { } binding ? binding.Load(name, site.Session.Provenance) : module.Names.Hidden;

    private static bool IsSpecial(string name) => name.StartsWith("__", StringComparison.Ordinal);
}
