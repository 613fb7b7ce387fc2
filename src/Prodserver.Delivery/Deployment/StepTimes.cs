using System.Diagnostics;

namespace Prodserver.Delivery.Deployment;

/// <summary>How long each step took on the host that took longest.</summary>
internal sealed class StepTimes
{
    private readonly Lock _door = new();
    private readonly Dictionary<string, TimeSpan> _times = new(StringComparer.Ordinal);

    /// <summary>The steps with their times, the longest first.</summary>
    public IReadOnlyList<(string Step, TimeSpan Time)> Longest => [.. _times.OrderByDescending(step => step.Value).Select(step => (step.Key, step.Value))];

    public async Task MeasureAsync(string step, Func<Task> work)
    {
        var watch = Stopwatch.StartNew();
        try
        {
            await work().ConfigureAwait(false);
        }
        finally
        {
            lock (_door)
            {
                _times[step] = watch.Elapsed > _times.GetValueOrDefault(step) ? watch.Elapsed : _times[step];
            }
        }
    }
}
