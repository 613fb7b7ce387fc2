using Prodserver.Core.Commands;
using Prodserver.Servers.Compilation;
using Prodserver.Servers.Manage;
using Prodserver.Servers.Rules;

namespace Prodserver.Servers.DjangoQ2;

/// <summary>The cluster of django-q2: <c>python manage.py qcluster …</c>. Source: https://django-q2.readthedocs.io/.</summary>
internal sealed class DjangoQ2Worker : Server
{
    private static readonly IRule[] OwnRules = [new InstalledAppRule("qcluster", "django_q")];

    public override string Name => "django-q2";

    public override bool IsWeb => false;

    public override IReadOnlyList<IRule> Rules => OwnRules;

    public override CommandLine Command(ProcessContext context) => ManageCommand.Line(context.Process.BackendPosition, "qcluster", context.Options.Words);

    public override ServerLifecycle Lifecycle(ProcessContext context) => new() { GracefulSeconds = 60 };
}
