using Prodserver.Configuration;
using Prodserver.Core.Findings;
using Prodserver.Core.Projects;
using Prodserver.Delivery.Settings;

namespace Build.Pipelines;

/// <summary>Asks the project's own interpreter for the settings, where a run wants that, and compares.</summary>
internal sealed class SettingsCrossCheck(SettingsFrom source, InterpreterOptions options)
{
    /// <summary>The settings to show, and what was found.</summary>
    /// <param name="read">The settings as they were read without Python.</param>
    public async Task<Outcome<IReadOnlyList<EnvironmentSettings>>> RunAsync(IReadOnlyList<EnvironmentSettings> read)
    {
        if (source == SettingsFrom.Static || read.Count == 0)
        {
            return new Outcome<IReadOnlyList<EnvironmentSettings>>(read, []);
        }

        var asked = await new InterpreterReading(options).ReadAsync(read, CancellationToken.None);
        var python = (asked.Value ?? []).ToDictionary(environment => environment.Environment, StringComparer.Ordinal);
        var differences = new SettingsComparison(options.Folder, source == SettingsFrom.Both ? Severity.Error : Severity.Warning)
            .Compare([.. read.Where(environment => python.ContainsKey(environment.Environment)).Select(environment => (environment, python[environment.Environment]))]);
        return new Outcome<IReadOnlyList<EnvironmentSettings>>(source == SettingsFrom.Both ? read : [.. python.Values], [.. asked.Findings, .. differences]);
    }
}
