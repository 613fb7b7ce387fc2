using System.Reflection;
using Cake.Frosting;

namespace Build.Tests.CommandLine;

public class TaskListTests
{
    private static IEnumerable<Type> Tasks { get; } =
        typeof(BuildContext).Assembly.GetTypes().Where(type => !type.IsAbstract && typeof(IFrostingTask).IsAssignableFrom(type));

    [TestCaseSource(nameof(Tasks))]
    public void Should_find_a_description_on_each_task(Type task)
    {
        Assert.That(task.GetCustomAttribute<TaskDescriptionAttribute>()?.Description, Is.Not.Null.And.Not.Empty.And.Not.EndWith("."));
    }

    [TestCaseSource(nameof(Tasks))]
    public void Should_find_each_task_under_the_name_of_its_class(Type task)
    {
        Assert.Multiple(() =>
        {
            Assert.That(task.GetCustomAttribute<TaskNameAttribute>(), Is.Null);
            Assert.That(TaskList.Names, Does.Contain(task.Name));
        });
    }

    [Test]
    public void Should_describe_every_argument_that_a_task_names_and_name_every_argument_that_is_described()
    {
        var named = Tasks.SelectMany(task => task.GetCustomAttribute<TaskArgumentsAttribute>()?.Names ?? []).Distinct();

        Assert.That(named, Is.EquivalentTo(ArgumentDescription.All.Select(argument => argument.Name)));
    }
}
