using Prodserver.Core.Projects;

namespace Prodserver.Core.Plans.Nginx;

/// <summary>The names of one server, none of them twice: nginx warns of a name that it has already, also of one that <c>.name</c> says with it.</summary>
internal static class ServerNameSet
{
    public static IReadOnlyList<string> Of(IReadOnlyList<ServerName> declared)
    {
        var names = new HashSet<string>(declared.Select(name => name.Name), StringComparer.Ordinal);
        return [.. names.Where(name => !names.Contains(WithSubdomains(name)))];
    }

    /// <summary>The name that means this one and others: <c>.example.com</c> for <c>example.com</c> and <c>*.example.com</c>; none for itself.</summary>
    private static string WithSubdomains(string name) => name switch
    {
        ['.', ..] => "",
        ['*', .. var suffix] => suffix,
        _ => "." + name,
    };
}
