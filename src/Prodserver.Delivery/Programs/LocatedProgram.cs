using System.Globalization;

namespace Prodserver.Delivery.Programs;

/// <summary>A program found on this machine.</summary>
/// <param name="Path">Absolute.</param>
/// <param name="Length">The file's bytes.</param>
/// <param name="Modified">The file's time of change, in ticks of UTC.</param>
public sealed record LocatedProgram(string Name, string Path, long Length, long Modified)
{
    /// <summary>Changes whenever the program is upgraded or replaced.</summary>
    public string Identity => string.Create(CultureInfo.InvariantCulture, $"{Path}|{Length}|{Modified}");
}
