using Prodserver.Configuration.Keys.Types;

namespace Prodserver.Configuration.Keys;

/// <summary>The keys of the container image.</summary>
internal static class ImageKeys
{
    public static readonly Key<string> ImageName = new("name", Texts.Repository)
    {
        Description = "The image's name, with its registry and without a tag.",
        Default = "the project's name",
    };

    public static readonly Key<string> Base = new("base", Texts.Image)
    {
        Description = "The image it is built on, with a tag or digest.",
        Default = "python:VERSION-slim",
    };

    public static readonly SectionType Section = new("image", "a map of name and base", ImageName, Base);
}
