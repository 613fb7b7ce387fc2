using Prodserver.Core;

namespace Prodserver.Delivery.Verification.Systemd;

/// <summary>Divides units into runs of systemd-analyze, whose time grows with the square of the units that it loads: 2,000 of them take 20 seconds.</summary>
internal static class UnitBatches
{
    private const int BatchSize = 100;

    /// <summary>The files in batches; a service, its socket and their drop-ins are always in the same one.</summary>
    public static IEnumerable<IReadOnlyList<RenderedFile>> Of(IReadOnlyList<RenderedFile> files)
    {
        var batch = new List<RenderedFile>();
        foreach (var group in files.GroupBy(StemOf, StringComparer.Ordinal))
        {
            if (batch.Count > 0 && batch.Count + group.Count() > BatchSize)
            {
                yield return batch;
                batch = [];
            }

            batch.AddRange(group);
        }

        yield return batch;
    }

    /// <summary>The part that a service and its socket share: <c>shop-web</c> of <c>systemd/shop-web.service.d/limits.conf</c>.</summary>
    private static string StemOf(RenderedFile file)
    {
        var unit = file.Path.Split('/')[1];
        return Path.GetFileNameWithoutExtension(unit.EndsWith(".d", StringComparison.Ordinal) ? unit[..^2] : unit);
    }
}
