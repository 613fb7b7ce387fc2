using Prodserver.Configuration.Keys.Types;

namespace Prodserver.Configuration.Keys;

/// <summary>The keys of a destination.</summary>
internal static class DeployKeys
{
    public static readonly Key<DeployKind> To = new("to", new ChoiceType<DeployKind>(("directory", DeployKind.Directory)))
    {
        Description = "The kind of destination.",
        Default = "directory",
    };

    public static readonly Key<string> Path = new("path", Texts.DeliveryPath)
    {
        Description = "The folder, absolute or below the output folder.",
        Default = "the output folder",
    };

    public static readonly SectionType Section = new("deploy", "a map of the keys of a destination", To, Path);
}
