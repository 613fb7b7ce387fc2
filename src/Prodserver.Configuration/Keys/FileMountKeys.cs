using Prodserver.Configuration.Keys.Types;

namespace Prodserver.Configuration.Keys;

/// <summary>The keys of a folder that nginx serves itself.</summary>
internal static class FileMountKeys
{
    public static readonly Key<string> Url = new("url", Texts.UrlPrefix)
    {
        Description = "The URL prefix.",
        Default = "STATIC_URL or MEDIA_URL of the settings",
    };

    public static readonly Key<string> Root = new("root", Texts.HostPath)
    {
        Description = "The folder on the host.",
        Default = "STATIC_ROOT or MEDIA_ROOT of the settings",
    };

    public static readonly SectionType Section = new("files", "a map of url and root", Url, Root);
}
