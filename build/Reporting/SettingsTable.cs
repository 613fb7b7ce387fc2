using Prodserver.Core.Projects;
using Prodserver.Core.Values;

namespace Build.Reporting;

/// <summary>The settings of each environment: the value, or why it can't be known, and where that stands.</summary>
internal static class SettingsTable
{
    public static void Show(IReadOnlyList<EnvironmentSettings> environments)
    {
        foreach (var environment in environments)
        {
            Screen.Line($"{environment.Environment}: {environment.Module}");
            var table = new Table("setting", "value", "source");
            foreach (var setting in environment.Settings)
            {
                table.Add(setting.Name, ValueText.Of(setting.Name, setting.Value), (setting.Value.FirstUnknown ?? setting.Value).Position.ToString());
            }

            table.Show();
            Screen.Line();
        }
    }
}
