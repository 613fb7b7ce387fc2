using Prodserver.Core;

namespace Build;

/// <summary>What programs that this one starts get to know of the machine: the variables that say where things are, and no more.</summary>
internal static class MachineEnvironment
{
    private static readonly string[] Names =
    [
        "PATH", "HOME", "SSH_AUTH_SOCK", "DOCKER_CONFIG", "DOCKER_CONTEXT", "DOCKER_HOST", "HTTP_PROXY", "HTTPS_PROXY", "NO_PROXY", "SystemRoot", "USERPROFILE",
    ];

    /// <summary>The value of a variable that holds a secret; null where it is not set.</summary>
    public static Secret? Secret(string name) => Environment.GetEnvironmentVariable(name) is { Length: > 0 } value ? new Secret(value) : null;

    public static IReadOnlyDictionary<string, string> Read()
    {
        var variables = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var name in Names)
        {
            if (Environment.GetEnvironmentVariable(name) is { } value)
            {
                variables[name] = value;
            }
        }

        return variables;
    }
}
