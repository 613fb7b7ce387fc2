namespace Build;

/// <summary>Names the arguments that a task reads, besides those of the tasks it depends on.</summary>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class TaskArgumentsAttribute(params string[] names) : Attribute
{
    public IReadOnlyList<string> Names { get; } = names;
}
