using Prodserver.Core.Projects;

namespace Prodserver.Configuration.Environments;

/// <summary>Tells from an environment's name how strictly it is judged.</summary>
internal static class EnvironmentKinds
{
    /// <summary>The kind that a name says, such as development for <c>dev</c> and <c>local-docker</c>; null where it says none.</summary>
    public static EnvironmentKind? Find(string name)
    {
        foreach (var word in name.Split('-'))
        {
            if (OfWord(word) is { } kind)
            {
                return kind;
            }
        }

        return null;
    }

    private static EnvironmentKind? OfWord(string word) => word switch
    {
        "dev" or "devel" or "develop" or "development" or "developer" or "local" or "localhost" or "test" or "tests" or "testing" or "unittest" or "pytest"
            or "ci" or "debug" or "e2e" => EnvironmentKind.Development,
        "stage" or "staging" or "stg" or "qa" or "uat" or "preprod" or "preproduction" or "preview" or "review" or "demo" or "acceptance" or "beta" or "integration"
            or "sandbox" => EnvironmentKind.Staging,
        "prod" or "production" or "prd" or "live" or "public" => EnvironmentKind.Production,
        _ => null,
    };
}
