using Prodserver.Configuration.Comparison;
using Prodserver.Core.Findings;
using Prodserver.Core.Projects;
using Prodserver.Core.Values;

namespace Prodserver.Configuration;

/// <summary>Holds what Python makes of settings against what was read without it.</summary>
/// <param name="folder">The project's folder on this machine.</param>
/// <param name="severity">How bad a difference is.</param>
public sealed class SettingsComparison(string folder, Severity severity)
{
    /// <summary>Every difference, in report order; what the reading does not know is none.</summary>
    /// <param name="environments">Each environment as it was read and as Python has it.</param>
    public IReadOnlyList<Finding> Compare(IReadOnlyList<(EnvironmentSettings Read, EnvironmentSettings Python)> environments) =>
        SharedFindings.Merge([.. environments.SelectMany(pair => Compare(pair.Read, pair.Python))], environments.Count);

    private IEnumerable<Finding> Compare(EnvironmentSettings read, EnvironmentSettings python)
    {
        var comparer = new ValueComparer(new TargetPaths(read.Target.Code, folder));
        var theirs = python.Settings.ToDictionary(setting => setting.Name, StringComparer.Ordinal);
        var ours = read.Settings.ToDictionary(setting => setting.Name, StringComparer.Ordinal);
        foreach (var setting in read.Settings)
        {
            var differences = theirs.TryGetValue(setting.Name, out var other)
                ? comparer.Compare(setting.Name, setting.Name, setting.Value, other.Value)
                : setting.Value is UnknownValue ? [] : [new ValueDifference(setting.Name, setting.Name, setting.Value, null, setting.Value)];
            foreach (var difference in differences)
            {
                yield return Report(difference, read.Environment);
            }
        }

        foreach (var setting in python.Settings.Where(setting => read.HiddenNames is null && !ours.ContainsKey(setting.Name)))
        {
            yield return Report(new ValueDifference(setting.Name, setting.Name, null, setting.Value, setting.Value), read.Environment);
        }
    }

    private Finding Report(ValueDifference difference, string environment) => new()
    {
        Code = ComparisonFindings.SettingDiffers,
        Severity = severity,
        Position = difference.Place.Position,
        Message = difference.ToString(),
        Environment = environment,
    };
}
