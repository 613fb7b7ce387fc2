using Prodserver.Core;
using Prodserver.Servers.Compilation;
using Prodserver.Servers.Manage;
using Prodserver.Servers.Rules;

namespace Prodserver.Servers.DjangoTasks;

/// <summary>A management command that a later release of the package left to another package.</summary>
internal sealed class MovedCommandRule(PackageVersion since, string command, string package) : IRule
{
    public void Check(ProcessContext context)
    {
        if (context.Version >= since && !context.Environment.Versions.Packages.ContainsKey(package))
        {
            context.Findings.Warning(
                ManageFindings.CommandMissing,
                context.Process.BackendPosition,
                $"{context.Title} has no command {command}: it moved to {package} in {since}, which nothing pins",
                $"require {package}");
        }
    }
}
