using Prodserver.Configuration.Keys.Types;

namespace Prodserver.Configuration.Keys;

/// <summary>The keys at the top level of <c>prodserver.yaml</c>.</summary>
internal static class ProjectKeys
{
    public static readonly Key<string> ProjectName = new("project", Texts.ProjectName)
    {
        Description = "The name that units, sockets, users and paths are made from.",
        Default = "the settings package's name",
    };

    public static readonly Key<string> Templates = new("templates", Texts.ProjectPath)
    {
        Description = "A folder of templates; each replaces the shipped template of the same name.",
        Default = "prodserver/templates, where it exists",
    };

    public static readonly Key<bool> Discover = new("discover", new BooleanType())
    {
        Description = "Whether settings modules that no environment names are environments, too.",
        Default = "true",
    };

    public static readonly Key<IReadOnlyList<Named<Section>>> Environments = new(
        "environments",
        new MapType<Section>(
            "a map of environments", Patterns.ProjectName, "a name of lower-case letters, digits and dashes, at most 40 characters", EnvironmentKeys.Section))
    {
        Description = "The environments by name. What they do not say holds as at the top level.",
        Default = "one for each settings module that ends up with PRODUCTION_PROCESSES",
    };

    public static readonly SectionType Section = new(
        "project", "a map of the keys of prodserver.yaml", [ProjectName, Templates, Discover, Environments, .. SharedKeys.All]);
}
