using Prodserver.Python.Values;

namespace Prodserver.Python.Evaluation;

/// <summary>Attributes of classes of the project, of their objects and of <c>super()</c>.</summary>
internal static class Members
{
    /// <summary>The attribute; unknown where it can't be known; null where there certainly is none.</summary>
    public static PyValue? Find(PyClass @class, string name, Site site) => name switch
    {
        "__name__" => site.Text(@class.Name),
        "__qualname__" => site.Text(@class.QualifiedName),
        _ => Lookup(@class, @class.Order, name, site) is { } found ? Bind(found, null, @class, site) : Special(name, site),
    };

    public static PyValue? Find(PyInstance instance, string name, Site site)
    {
        var member = FindMember(instance, name, site);
        return member is PyBoundMethod && name.All(letter => !char.IsAsciiLetterLower(letter)) && instance.Class.Order.Any(one => one is PyExternal external && ExternalBases.IsClassy(external.Path))
            ? Session.Call(member, [], site)
            : member;
    }

    private static PyValue? FindMember(PyInstance instance, string name, Site site)
    {
        var found = Lookup(instance.Class, instance.Class.Order, name, site);
        if (found is PyDescriptor { Kind: DescriptorKind.Property })
        {
            return Bind(found, instance, instance.Class, site);
        }

        if (found is PyLibraryObject descriptor && descriptor.Bind(instance, name, site) is { } bound)
        {
            return bound;
        }

        if (name == "__class__")
        {
            return instance.Class;
        }

        if (instance.Names.Find(name) is { Value: var own })
        {
            return Unknowns.Resolve(own);
        }

        return instance.Names.Hidden ?? (found is not null ? Bind(found, instance, instance.Class, site) : Fallback(instance, name, site) ?? Special(name, site));
    }

    public static PyValue? Find(PySuper super, string name, Site site)
    {
        var of = super.Self switch
        {
            PyInstance instance => instance.Class,
            PyClass @class => @class,
            _ => null,
        };
        if (of is null)
        {
            return Unknowns.Because(super.Self);
        }

        var behind = of.Order.SkipWhile(one => !ReferenceEquals(one, super.Class)).Skip(1).ToList();
        return Lookup(of, behind, name, site) is { } found ? Bound(found)
            : name is "__init__" or "__init_subclass__" ? new PyBuiltin(name, call => call.Site.None()) { TakesUnknown = true }
            : Special(name, site);

        PyValue Bound(PyValue found)
        {
            if (found is PyUnknown unknown && super.Self is PyInstance instance)
            {
                // What comes from outside the project may set anything on the object.
                instance.Names.Spoil(unknown, site.Journal);
            }

            return Bind(found, super.Self as PyInstance, of, site);
        }
    }

    public static void Set(PyInstance instance, string name, PyValue value, Site site)
    {
        var setter = Lookup(instance.Class, "__setattr__", site) ?? Lookup(instance.Class, name, site);
        switch (setter)
        {
            case PyDescriptor { Kind: DescriptorKind.Property, Setter: { } set }:
                Session.Call(set, [instance, value], site);
                break;
            case PyDescriptor { Kind: DescriptorKind.Property }:
                throw site.Raise("AttributeError", $"property '{name}' of '{instance.Class.Name}' object has no setter");
            case PyFunction when Lookup(instance.Class, "__setattr__", site) is not null:
            case PyInstance:
                instance.Names.Spoil(site.Unknown($"the attribute '{name}' is set by code that is not run"), site.Journal);
                break;
            default:
                instance.Names.Bind(name, new Binding(value), site.Journal);
                break;
        }
    }

    /// <summary>What a class or one of its bases has under a name, as it was set.</summary>
    public static PyValue? Lookup(PyClass @class, string name, Site site) => Lookup(@class, @class.Order, name, site);

    private static PyValue? Lookup(PyClass @class, IEnumerable<PyValue> order, string name, Site site)
    {
        if (@class.Doubt is { } doubt)
        {
            return doubt;
        }

        foreach (var one in order)
        {
            switch (one)
            {
                case PyClass { Doubt: { } other }:
                    return other;
                case PyClass known when known.Names.Find(name) is { Value: var value }:
                    return Unknowns.Resolve(value);
                case PyClass { Names.Hidden: { } hidden }:
                    return hidden;
                case PyClass:
                    break;
                case PyExternal external when ExternalBases.Member(external, name) is { } member:
                    return member;
                default:
                    return site.Unknown($"the class '{@class.Name}' may have '{name}' from '{Calling.NameOf(one)}', which comes from outside the project");
            }
        }

        return null;
    }

    /// <summary>What reading an attribute makes of what is stored in the class.</summary>
    private static PyValue Bind(PyValue stored, PyInstance? self, PyClass @class, Site site) => stored switch
    {
        PyFunction function when self is not null => new PyBoundMethod(self, function),
        PyDescriptor { Kind: DescriptorKind.StaticMethod } descriptor => descriptor.Function,
        PyDescriptor { Kind: DescriptorKind.ClassMethod, Function: PyFunction function } => new PyBoundMethod(@class, function),
        PyDescriptor { Kind: DescriptorKind.Property } property when self is not null => Session.Call(property.Function, [self], site),
        PyInstance instance when Lookup(instance.Class, "__get__", site) is not null => site.Unknown("an object with __get__ is not modelled"),
        _ => stored,
    };

    private static PyValue? Fallback(PyInstance instance, string name, Site site) =>
        Lookup(instance.Class, "__getattr__", site) switch
        {
            null => null,
            PyFunction function => Session.Call(function, [instance, site.Text(name)], site),
            var other => Unknowns.Because(other),
        };

    /// <summary>Names that every class and object has.</summary>
    private static PyUnknown? Special(string name, Site site) =>
        name.StartsWith("__", StringComparison.Ordinal) || name == "mro" ? site.Unknown($"the attribute '{name}' is not modelled") : null;
}
