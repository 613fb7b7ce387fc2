using Prodserver.Core.Findings;
using Prodserver.Core.Values;

namespace Prodserver.Configuration.Processes;

/// <summary>A process as <c>PRODUCTION_PROCESSES</c> has it, or as nothing but <c>prodserver.yaml</c> has it.</summary>
/// <param name="Position">The key.</param>
internal sealed record SettingProcess(string Name, SourcePosition Position, ConfigValue? Backend = null, ConfigValue? Args = null, ConfigValue? App = null);
