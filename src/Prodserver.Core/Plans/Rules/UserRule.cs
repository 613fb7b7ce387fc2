namespace Prodserver.Core.Plans.Rules;

/// <summary>No process runs as root, and none without a user, which is the same.</summary>
internal sealed class UserRule : IPlanRule
{
    public void Check(PlanScope scope, PlanNotes notes)
    {
        var user = scope.Environment.User;
        if (user.Length == 0 || user == "root" || user.All(digit => digit == '0'))
        {
            notes.Findings.Error(
                PlanFindings.UnsafeUser,
                scope.Environment.Position,
                $"the processes of '{scope.Environment.Name}' would run as root (user '{user}')",
                $"name a system user of their own, such as {scope.Project.Name}");
        }
    }
}
