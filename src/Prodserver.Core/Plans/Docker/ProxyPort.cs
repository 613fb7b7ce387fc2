using System.Globalization;

namespace Prodserver.Core.Plans.Docker;

/// <summary>A port that the proxy holds.</summary>
/// <param name="Number">The same outside, at the proxy and in the container behind it.</param>
public sealed record ProxyPort(int Number)
{
    /// <summary>What the container behind it is called in the network, before a dot and the release.</summary>
    public string Name { get; } = "port" + Number.ToString(CultureInfo.InvariantCulture);
}
