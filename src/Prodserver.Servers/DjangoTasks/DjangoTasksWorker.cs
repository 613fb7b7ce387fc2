using Prodserver.Core;
using Prodserver.Core.Commands;
using Prodserver.Servers.Compilation;
using Prodserver.Servers.Manage;
using Prodserver.Servers.Rules;

namespace Prodserver.Servers.DjangoTasks;

/// <summary>The worker of django-tasks: <c>python manage.py db_worker …</c>. Source: https://github.com/RealOrangeOne/django-tasks.</summary>
internal sealed class DjangoTasksWorker : Server
{
    private static readonly IRule[] OwnRules =
    [
        new InstalledAppRule("db_worker", "django_tasks", "django_tasks.backends.database", "django_tasks_db"),
        new MovedCommandRule(PackageVersion.Parse("0.12.0"), "db_worker", "django-tasks-db"),
    ];

    public override string Name => "django-tasks";

    public override bool IsWeb => false;

    public override IReadOnlyList<IRule> Rules => OwnRules;

    public override CommandLine Command(ProcessContext context) => ManageCommand.Line(context.Process.BackendPosition, "db_worker", context.Options.Words);

    public override ServerLifecycle Lifecycle(ProcessContext context) => new() { GracefulSeconds = 60 };
}
