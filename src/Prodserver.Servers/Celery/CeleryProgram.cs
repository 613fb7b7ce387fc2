using Prodserver.Core.Commands;
using Prodserver.Core.Values;
using Prodserver.Servers.Celery.Rules;
using Prodserver.Servers.Compilation;
using Prodserver.Servers.Rules;

namespace Prodserver.Servers.Celery;

/// <summary>Celery's worker and beat: <c>celery -A APP worker …</c>. Source: https://docs.celeryq.dev/en/stable/reference/cli.html.</summary>
/// <param name="command">The subcommand, <c>worker</c> or <c>beat</c>.</param>
internal sealed class CeleryProgram(string command) : Server
{
    /// <summary>Seconds for tasks in progress where no limit tells how long they may run.</summary>
    private const int GracefulSeconds = 60;

    private static readonly IRule[] WorkerRules = [new CeleryAppRule(), new WorkerCountRule("concurrency"), new PurgeRule(), new BeatInsideRule()];

    private static readonly IRule[] BeatRules = [new CeleryAppRule(), new ScheduleRule()];

    public override string Name => "celery";

    public override string Catalogue => "celery-" + command;

    public override bool IsWeb => false;

    public override IReadOnlyList<IRule> Rules => IsWorker ? WorkerRules : BeatRules;

    private bool IsWorker => command == "worker";

    public override CommandLine Command(ProcessContext context)
    {
        var app = context.Process.App is TextValue text ? new Argument(text.Value, text.Position) : new Argument("", context.Process.Position);
        var position = context.Process.BackendPosition;
        return new CommandLine("celery", [new Argument("-A", app.Position), app, new Argument(command, position), .. context.Options.Words]);
    }

    public override ServerLifecycle Lifecycle(ProcessContext context) => new()
    {
        GracefulSeconds = IsWorker ? context.Options.Small("time-limit", GracefulSeconds) : 10,
        Workers = IsWorker ? Math.Max(1, context.Options.Small("concurrency", context.Environment.Host.Cpus ?? 1)) : 1,
    };
}
