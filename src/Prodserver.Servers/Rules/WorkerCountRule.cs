using System.Globalization;
using Prodserver.Servers.Compilation;

namespace Prodserver.Servers.Rules;

/// <summary>Fewer workers than one, or more than the host's processors can run.</summary>
/// <param name="key">The option that counts them.</param>
/// <param name="spare">Workers beyond twice the processors that the server's own documentation recommends.</param>
/// <param name="least">The fewest that mean something to the server.</param>
internal sealed class WorkerCountRule(string key, int spare = 0, int least = 1) : IRule
{
    public void Check(ProcessContext context)
    {
        if (context.Options.Find(key) is not { Integer: { } workers } given)
        {
            return;
        }

        var count = workers.ToString(CultureInfo.InvariantCulture);
        if (workers < least)
        {
            context.Findings.Add(
                ServerFindings.NoWorkers,
                context.HarmlessInDevelopment,
                given.ValuePosition,
                $"{context.Title} takes '{given.Spelling}' {count} silently, though it means no number of workers",
                "write at least 1, or leave it out");
        }
        else if (context.Environment.Host.Cpus is { } cpus && workers > (2 * cpus) + spare)
        {
            context.Findings.Warning(
                ServerFindings.TooManyWorkers,
                given.ValuePosition,
                $"{count} workers are more than twice the {cpus} processors of {context.Environment.Name}",
                $"write at most {(2 * cpus) + spare}");
        }
    }
}
