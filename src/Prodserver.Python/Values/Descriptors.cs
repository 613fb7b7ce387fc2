using Prodserver.Core.Findings;

namespace Prodserver.Python.Values;

/// <summary>What a class makes of the functions in it.</summary>
internal enum DescriptorKind
{
    Property,
    StaticMethod,
    ClassMethod,
}

/// <summary><c>property</c>, <c>staticmethod</c> or <c>classmethod</c> around a callable.</summary>
/// <param name="function">What is called; the getter of a property.</param>
internal sealed class PyDescriptor(DescriptorKind kind, PyValue function, SourcePosition position) : PyObject(position)
{
    public DescriptorKind Kind { get; } = kind;

    public PyValue Function { get; } = function;

    /// <summary>What is called when a property is set; null for one that can't be.</summary>
    public PyValue? Setter { get; init; }

    public override string TypeName => Kind switch
    {
        DescriptorKind.Property => "property",
        DescriptorKind.StaticMethod => "staticmethod",
        DescriptorKind.ClassMethod => "classmethod",
    };
}
