using System.Reflection;
using Cake.Frosting;

namespace Build;

/// <summary>The tasks of this program, read from their classes.</summary>
public static class TaskList
{
    /// <summary>A task is called what its class is called.</summary>
    public static IReadOnlyList<string> Names { get; } = [.. Types().Select(type => type.Name)];

    /// <summary>The tasks in the order in which they would run; those of one depth by name.</summary>
    public static IReadOnlyList<TaskDescription> Describe() =>
    [
        .. Types()
            .OrderBy(type => type.Namespace, StringComparer.Ordinal)
            .ThenBy(Depth)
            .ThenBy(type => type.Name, StringComparer.Ordinal)
            .Select(type => new TaskDescription(
                type.Name,
                type.Namespace!.Split('.')[^1],
                type.GetCustomAttribute<TaskDescriptionAttribute>()?.Description ?? "",
                [.. ArgumentDescription.All.Where(argument => ArgumentsOf(type).Contains(argument.Name))])),
    ];

    private static IEnumerable<Type> Types() =>
        typeof(TaskList).Assembly.GetExportedTypes().Where(type => !type.IsAbstract && typeof(IFrostingTask).IsAssignableFrom(type));

    private static IEnumerable<Type> Before(Type type) => type.GetCustomAttributes<IsDependentOnAttribute>().Select(dependency => dependency.Task);

    private static int Depth(Type type) => Before(type).Select(before => Depth(before) + 1).DefaultIfEmpty(0).Max();

    private static IEnumerable<string> ArgumentsOf(Type type) =>
        (type.GetCustomAttribute<TaskArgumentsAttribute>()?.Names ?? []).Concat(Before(type).SelectMany(ArgumentsOf));
}
