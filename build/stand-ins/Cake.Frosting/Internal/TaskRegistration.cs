using System.Reflection;
using Cake.Core;
using Microsoft.Extensions.DependencyInjection;

namespace Cake.Frosting.Internal;

/// <summary>Tells Cake's engine of the tasks and lifetimes that were found.</summary>
internal static class TaskRegistration
{
    public static void AddTasks(IServiceCollection services, IEnumerable<Assembly> assemblies)
    {
        foreach (var type in assemblies.SelectMany(assembly => assembly.GetExportedTypes()))
        {
            if (type is { IsClass: true, IsAbstract: false } && typeof(IFrostingTask).IsAssignableFrom(type))
            {
                services.AddSingleton(typeof(IFrostingTask), type);
            }
        }
    }

    public static void Register(CakeEngine engine, IServiceProvider services, IFrostingContext context)
    {
        foreach (var task in services.GetServices<IFrostingTask>())
        {
            Register(engine, task);
        }

        if (services.GetService<IFrostingLifetime>() is { } lifetime)
        {
            engine.RegisterSetupAction(info => lifetime.Setup(context, info));
            engine.RegisterTeardownAction(info => lifetime.Teardown(context, info));
        }

        if (services.GetService<IFrostingTaskLifetime>() is { } each)
        {
            engine.RegisterTaskSetupAction(info => each.Setup(context, info));
            engine.RegisterTaskTeardownAction(info => each.Teardown(context, info));
        }
    }

    private static void Register(CakeEngine engine, IFrostingTask task)
    {
        var type = task.GetType();
        var builder = engine.RegisterTask(NameOf(type))
            .WithCriteria(task.ShouldRun)
            .Does(task.RunAsync);
        if (type.GetCustomAttribute<TaskDescriptionAttribute>() is { } description)
        {
            builder.Description(description.Description);
        }

        foreach (var dependency in type.GetCustomAttributes<IsDependentOnAttribute>())
        {
            builder.IsDependentOn(NameOf(dependency.Task));
        }

        foreach (var dependee in type.GetCustomAttributes<IsDependeeOfAttribute>())
        {
            builder.IsDependeeOf(NameOf(dependee.Task));
        }

        if (type.IsDefined(typeof(ContinueOnErrorAttribute), inherit: false))
        {
            builder.ContinueOnError();
        }

        // A handler swallows the exception, so there is one only where the task brings one.
        if (Overrides(type, nameof(IFrostingTask.OnError)))
        {
            builder.OnError(task.OnError);
        }

        if (Overrides(type, nameof(IFrostingTask.Finally)))
        {
            builder.Finally(task.Finally);
        }
    }

    private static string NameOf(Type task) => typeof(IFrostingTask).IsAssignableFrom(task)
        ? task.GetCustomAttribute<TaskNameAttribute>()?.Name ?? task.Name
        : throw new CakeException($"The dependency '{task.FullName}' is not a valid task.");

    private static bool Overrides(Type type, string method) =>
        type.GetMethods().Any(candidate => candidate.Name == method && candidate.DeclaringType?.Assembly != typeof(TaskRegistration).Assembly);
}
