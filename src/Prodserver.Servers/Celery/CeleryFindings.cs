using Prodserver.Core.Findings;

namespace Prodserver.Servers.Celery;

/// <summary>What can be wrong with Celery's processes.</summary>
public static class CeleryFindings
{
    public static readonly FindingCode AppMissing = new("PB290", "A Celery process names no application",
        "APP is the dotted path of the Celery object, such as shop.celery.app; celery can't start without it.");

    public static readonly FindingCode AppMalformed = new("PB291", "APP is no dotted path",
        "celery imports the path and ends when it is none.");

    public static readonly FindingCode ScheduleInWorkingFolder = new("PB292", "Celery beat writes into its working directory",
        "It keeps its schedule in the file celerybeat-schedule there, and a hardened unit or a container may not write to the code.");

    public static readonly FindingCode BeatInsideWorker = new("PB293", "A Celery worker runs the scheduler as well",
        "As soon as a second worker starts, every periodic task runs twice.");

    public static readonly FindingCode Purges = new("PB294", "A Celery worker deletes the waiting tasks when it starts",
        "Every restart then loses what is queued, and nothing brings it back.");
}
