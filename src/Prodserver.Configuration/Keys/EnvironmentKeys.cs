using Prodserver.Configuration.Keys.Types;
using Prodserver.Core.Projects;

namespace Prodserver.Configuration.Keys;

/// <summary>The keys of an environment.</summary>
internal static class EnvironmentKeys
{
    public static readonly Key<EnvironmentKind> Kind = new(
        "kind",
        new ChoiceType<EnvironmentKind>(
            ("development", EnvironmentKind.Development), ("staging", EnvironmentKind.Staging), ("production", EnvironmentKind.Production)))
    {
        Description = "How strictly the environment is judged.",
        Default = "by the name: development for dev, local, test and the like, staging for stage, qa, uat and the like, else production",
    };

    public static readonly SectionType Section = new("environment", "a map of the keys of an environment", [Kind, .. SharedKeys.All]);
}
