using Prodserver.Core.Values;
using Prodserver.Servers.Compilation;
using Prodserver.Servers.Rules;

namespace Prodserver.Servers.Manage;

/// <summary>A management command whose app the settings do not list.</summary>
/// <param name="command">The command.</param>
/// <param name="apps">The apps of which any brings it; also as dotted paths to their config classes.</param>
internal sealed class InstalledAppRule(string command, params string[] apps) : IRule
{
    public void Check(ProcessContext context)
    {
        if (context.Environment.Django.InstalledApps is not ListValue list)
        {
            return;
        }

        foreach (var item in list.Items)
        {
            if (item is not TextValue text || Array.Exists(apps, app => text.Value == app || text.Value.StartsWith(app + ".", StringComparison.Ordinal)))
            {
                return;
            }
        }

        context.Findings.Error(
            ManageFindings.CommandMissing,
            context.Process.BackendPosition,
            $"manage.py has no command {command}: INSTALLED_APPS lists no '{apps[0]}'",
            $"add '{apps[0]}' to INSTALLED_APPS");
    }
}
