using Prodserver.Core.Findings;
using Prodserver.Core.Projects;
using Prodserver.Core.Values;

namespace Prodserver.Core.Plans.Rules;

/// <summary>A host name that nginx answers to has to be one that Django answers to.</summary>
internal sealed class AllowedHostsRule : IPlanRule
{
    public void Check(PlanScope scope, PlanNotes notes)
    {
        if (Patterns(scope.Environment.Django) is not { } patterns || !scope.HasSite)
        {
            return;
        }

        foreach (var name in scope.Environment.ServerNames)
        {
            if (!patterns.Exists(pattern => Allows(pattern, name.Name)))
            {
                notes.Findings.Add(
                    PlanFindings.HostNotAllowed,
                    scope.Graded(Severity.Warning),
                    name.Position,
                    $"nginx answers to '{name.Name}', and Django refuses it: ALLOWED_HOSTS does not have it",
                    "add it there, or take it from server_names");
            }
        }
    }

    /// <summary>What Django lets through; null where that can't be known. Without any, DEBUG lets local names through.</summary>
    private static List<string>? Patterns(DjangoSettings django) => django.AllowedHosts switch
    {
        ListValue { Items.Count: > 0 } hosts => hosts.Items.All(host => host is TextValue)
            ? [.. hosts.Items.OfType<TextValue>().Select(host => host.Value.ToLowerInvariant())]
            : null,
        ListValue when django.Debug is BooleanValue { Value: true } => [".localhost", "127.0.0.1", "[::1]"],
        ListValue => django.Debug is UnknownValue ? null : [],
        _ => null,
    };

    /// <summary>A leading dot allows a name and everything below it; so do nginx's <c>*.name</c> and <c>.name</c> need one.</summary>
    private static bool Allows(string pattern, string name)
    {
        if (pattern == "*" || pattern == name)
        {
            return true;
        }

        var host = name.StartsWith("*.", StringComparison.Ordinal) ? name[1..] : name;
        return pattern.StartsWith('.') && (host == pattern[1..] || host.EndsWith(pattern, StringComparison.Ordinal));
    }
}
