using Prodserver.Servers.Compilation;
using Prodserver.Servers.Rules;

namespace Prodserver.Servers.Manage.Rules;

/// <summary>A backend that manage.py can't import.</summary>
internal sealed class ImportableRule : IRule
{
    public void Check(ProcessContext context)
    {
        if (!context.Backend.IsImportable)
        {
            context.Findings.Error(
                ManageFindings.NotImportable,
                context.Process.BackendPosition,
                $"'{context.Backend.Path}' is a short name, and manage.py imports BACKEND as a class",
                "name the class, or use the native launcher");
        }
    }
}
