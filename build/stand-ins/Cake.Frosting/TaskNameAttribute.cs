namespace Cake.Frosting;

/// <summary>Names a task; without it the class's name is the task's.</summary>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class TaskNameAttribute(string name) : Attribute
{
    public string Name { get; } = name;
}
