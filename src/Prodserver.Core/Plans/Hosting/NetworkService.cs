using Prodserver.Core.Values;

namespace Prodserver.Core.Plans.Hosting;

/// <summary>Something that the settings reach over the network, or may reach.</summary>
/// <param name="Setting">The setting that names it, such as <c>DATABASES</c>.</param>
/// <param name="Host">The host by name or address; null where it can't be known whether there is one.</param>
/// <param name="Value">The value that says so, or that can't be known.</param>
internal sealed record NetworkService(string Setting, string? Host, ConfigValue Value);
