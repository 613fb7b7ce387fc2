using Prodserver.Configuration.Keys;
using Prodserver.Core.Values;

namespace Prodserver.Configuration.Processes;

/// <summary>What <c>prodserver.yaml</c> says of processes: at the top level, and over that in one environment.</summary>
internal sealed class ProcessOverlays(Layers layers)
{
    private readonly Dictionary<string, Named<Section>> _topLevel = ByName(layers.TopLevel);
    private readonly Dictionary<string, Named<Section>> _own = ByName(layers.Environment);

    /// <summary>Every entry, those of the top level first; a name may come twice.</summary>
    public IEnumerable<Named<Section>> All => _topLevel.Values.Concat(_own.Values);

    /// <summary>The entries of the environment itself.</summary>
    public IEnumerable<Named<Section>> Own => _own.Values;

    public Layers Of(string process) =>
        new(_own.GetValueOrDefault(process)?.Value ?? Section.Empty, _topLevel.GetValueOrDefault(process)?.Value ?? Section.Empty);

    /// <summary>The <c>args</c> of both levels, the weaker first.</summary>
    public IEnumerable<ConfigValue?> ArgsOf(string process)
    {
        var overlay = Of(process);
        return [overlay.TopLevel.Find(ProcessKeys.Args)?.Value, overlay.Environment.Find(ProcessKeys.Args)?.Value];
    }

    private static Dictionary<string, Named<Section>> ByName(Section section) =>
        (section.Find(SharedKeys.Processes)?.Value ?? []).ToDictionary(process => process.Name, StringComparer.Ordinal);
}
