using Prodserver.Core.Projects;
using Prodserver.Core.Values;

namespace Prodserver.Core.Plans.Docker;

/// <summary>The host name that a health check asks for: one that <c>ALLOWED_HOSTS</c> lets through.</summary>
internal static class HealthHost
{
    public static string Of(DeployEnvironment environment)
    {
        foreach (var item in environment.Django.AllowedHosts is ListValue hosts ? hosts.Items : [])
        {
            if (item is TextValue { Value: not "" } host)
            {
                return Concrete(host.Value);
            }
        }

        return environment.ServerNames.Count > 0 ? Concrete(environment.ServerNames[0].Name) : "localhost";
    }

    /// <summary><c>*</c> and a leading dot or <c>*.</c> as a name that they match.</summary>
    public static string Concrete(string pattern) => pattern switch
    {
        "*" => "localhost",
        ['*', '.', .. var suffix] => "health." + suffix,
        ['.', .. var suffix] => suffix,
        _ => pattern,
    };
}
